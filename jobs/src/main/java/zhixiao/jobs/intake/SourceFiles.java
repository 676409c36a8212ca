package zhixiao.jobs.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.jobs.output.Directories;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * What a source was read from: its files, or what a table of a database or a catalog held.
 *
 * @param source the source
 * @param path the file or folder that the user named; null for a table
 * @param files its files, by name; none for a table
 * @param content what the table held, or empty for files
 */
public record SourceFiles(Source source, Path path, List<SourceFile> files, Optional<SourceContent> content) {

    /**
     * One file, as the manifest names it.
     *
     * @param name its name, without folders
     * @param bytes its size
     * @param sha256 hash of its content, in hex
     */
    public record SourceFile(String name, long bytes, String sha256) {}

    /**
     * What a table held when it was read.
     *
     * @param table its name
     * @param rows its rows
     * @param hash hash of its rows in any order, in hex
     */
    public record SourceContent(String table, long rows, String hash) {}

    /** A source that is a table. */
    static SourceFiles ofTable(Source source, SourceContent content) {
        return new SourceFiles(source, null, List.of(), Optional.of(content));
    }

    /**
     * Finds and hashes the files of a source. A folder stands for all files in it whose names begin with
     * neither a dot nor an underscore.
     *
     * @throws ProblemException if there is none
     */
    public static SourceFiles of(Source source, Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new ProblemException(missing(source, path));
        }
        List<Path> paths = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> entries = Files.list(path)) {
                entries.filter(SourceFiles::isData)
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(paths::add);
            }
        } else {
            paths.add(path);
        }
        if (paths.isEmpty()) {
            throw new ProblemException(missing(source, path));
        }
        List<SourceFile> files = new ArrayList<>();
        for (Path file : paths) {
            files.add(new SourceFile(file.getFileName().toString(), Files.size(file), Directories.sha256(file)));
        }
        return new SourceFiles(source, path, List.copyOf(files), Optional.empty());
    }

    /** Where one of the files is. */
    Path resolve(SourceFile file) {
        return Files.isDirectory(path) ? path.resolve(file.name()) : path;
    }

    private static Problem missing(Source source, Path path) {
        return Problem.at(source.position(), ProblemCode.SOURCE_MISSING, source.name(), path.toString());
    }

    static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("_");
    }
}
