package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On an object store, where moving a folder is copying each of its files: a run is written where it stays, {@code runs/<attempt>}, and a small object
 * {@code kept/<attempt>} makes a kept run of it, {@code failed/<attempt>} one that a gate has stopped. A folder of neither is not there for anybody.
 */
record MarkedRuns(Path root) implements RunFolders {
    private static final String KEPT = "kept";

    @Override
    public Path next(String attempt) {
        return RunName.of(attempt).in(root);
    }

    @Override
    public RunName name(String fingerprint, String attempt) {
        return RunName.of(attempt);
    }

    @Override
    public void keep(String fingerprint, String attempt) throws IOException {
        Files.writeString(root.resolve(KEPT).resolve(attempt), fingerprint + "\n");
    }

    @Override
    public Path fail(String attempt) throws IOException {
        Files.writeString(root.resolve(FAILED).resolve(attempt), RunName.of(attempt) + "\n");
        return next(attempt);
    }

    @Override
    public Path unkeep(RunName run) throws IOException {
        Files.deleteIfExists(root.resolve(KEPT).resolve(run.attempt()));
        return run.in(root);
    }

    @Override
    public List<RunName> kept() throws IOException {
        return marks(KEPT).stream().sorted().map(RunName::of).toList();
    }

    @Override
    public List<Path> unfinished() throws IOException {
        // Marks are looked at after folders, so that one that is marked meanwhile does not look unfinished.
        List<Path> folders = RunFolders.folders(root.resolve(RunName.FOLDER));
        Set<String> marked = new HashSet<>(marks(KEPT));
        marked.addAll(marks(FAILED));
        return folders.stream()
                .filter(folder -> !marked.contains(folder.getFileName().toString()))
                .toList();
    }

    private Set<String> marks(String kind) throws IOException {
        Path folder = root.resolve(kind);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        }
        return names;
    }
}
