package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.output.OutputFolder;
import zhixiao.jobs.output.ResultFolder;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.root.RootAttempt;

/** Where the result of all stages is to be: in a folder of its own, or as one more run of a publication root. */
final class ResultOptions {
    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "run.out")
    private Path out;

    @Mixin
    private FreshOption fresh = new FreshOption();

    @Option(names = "--concurrent", descriptionKey = "run.concurrent")
    private boolean concurrent;

    /** A result in a folder. */
    static ResultOptions in(Path folder) {
        ResultOptions options = new ResultOptions();
        options.out = folder;
        return options;
    }

    /** The folder that was named. */
    Path path() {
        return out;
    }

    /** True if it is a publication root, of which a run that was made already is wanted again. */
    boolean reuses() {
        return !fresh.given() && PublicationRoot.is(out);
    }

    /** True if nothing of what was computed before is wanted. */
    boolean fresh() {
        return fresh.given();
    }

    /** Begins the result. @throws zhixiao.spec.problem.ProblemException if another run holds the folder, or it is not ours */
    ResultFolder open() throws IOException {
        if (concurrent) {
            return RootAttempt.besideOthers(PublicationRoot.of(out));
        }
        return PublicationRoot.is(out) ? RootAttempt.alone(PublicationRoot.of(out)) : OutputFolder.open(out);
    }
}
