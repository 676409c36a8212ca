package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * A file that is written for somebody to go on with. One that is there is never written over.
 *
 * @param console where it is told
 * @param file the file
 */
record NewFile(Console console, Path file) {

    /** Another file as this one names it: from its folder, with slashes. */
    String naming(Path other) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder.relativize(other.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** Refuses it before any work begins. @throws ProblemException if it is there */
    void verifyNew() {
        if (Files.exists(file)) {
            throw there();
        }
    }

    /** Writes it. @throws ProblemException if it is there */
    void write(String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw there();
        }
        console.print("new.written", file);
    }

    /** Tells that it was written. */
    void told() {
        console.print("new.written", file);
    }

    private ProblemException there() {
        return new ProblemException(
                Problem.of(ProblemCode.USAGE, console.messages().get("new.there", file)));
    }
}
