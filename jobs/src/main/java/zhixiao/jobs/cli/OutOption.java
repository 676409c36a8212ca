package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** The folder of the result. */
final class OutOption {
    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "out")
    private Path out;

    /** The folder as it was named: of a publication root, whoever writes makes one more run. */
    Path path() {
        return out;
    }

    /** The folder whose tables are to be read: of a publication root that of its current run. */
    Path followed() throws IOException {
        return PublicationRoot.follow(out);
    }

    /** The folder, which must not be a publication root: what is written there is no whole result. @throws ProblemException if it is one */
    Path noRoot() {
        return noRoot(out);
    }

    /** The same for a folder that is named by another option. */
    static Path noRoot(Path folder) {
        if (PublicationRoot.is(folder)) {
            throw new ProblemException(Problem.of(ProblemCode.IS_A_ROOT, folder.toString()));
        }
        return folder;
    }
}
