package zhixiao.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** Folders that nobody else has put anything into. */
public final class FreeFolder {
    private FreeFolder() {}

    /** Refuses a folder that has something in it. @throws ProblemException if it has */
    public static void verify(Path target) throws IOException {
        boolean free = !Files.exists(target);
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                free = inside.findAny().isEmpty();
            }
        }
        if (!free) {
            throw new ProblemException(Problem.of(ProblemCode.FOLDER_NOT_EMPTY, target.toString()));
        }
    }
}
