package zhixiao.jobs.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import zhixiao.jobs.output.OutputFolder;

/** On a file system that renames a folder at once: {@code work/<attempt>} becomes {@code runs/<fingerprint>/<attempt>}, or {@code failed/<attempt>}. */
record MovedRuns(Path root) implements RunFolders {

    @Override
    public Path next(String attempt) {
        return root.resolve(WORK).resolve(attempt);
    }

    @Override
    public RunName name(String fingerprint, String attempt) {
        return RunName.of(fingerprint, attempt);
    }

    @Override
    public void keep(String fingerprint, String attempt) throws IOException {
        move(next(attempt), name(fingerprint, attempt).in(root));
    }

    @Override
    public Path fail(String attempt) throws IOException {
        return move(next(attempt), root.resolve(FAILED).resolve(attempt));
    }

    @Override
    public Path unkeep(RunName run) throws IOException {
        Path aside = move(run.in(root), next(run.attempt() + "-expired"));
        Path of = run.in(root).getParent();
        if (RunFolders.folders(of).isEmpty()) {
            Files.deleteIfExists(of);
        }
        return aside;
    }

    @Override
    public List<RunName> kept() throws IOException {
        List<RunName> runs = new ArrayList<>();
        for (Path of : RunFolders.folders(root.resolve(RunName.FOLDER))) {
            for (Path attempt : RunFolders.folders(of)) {
                if (Files.exists(attempt.resolve(OutputFolder.MANIFEST))) {
                    runs.add(RunName.of(
                            of.getFileName().toString(), attempt.getFileName().toString()));
                }
            }
        }
        return runs;
    }

    @Override
    public List<Path> unfinished() throws IOException {
        return RunFolders.folders(root.resolve(WORK));
    }

    private static Path move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
