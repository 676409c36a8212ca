package zhixiao.jobs.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import zhixiao.jobs.root.PublicationRoot;

/** A publication root that is there. */
final class RootOption {
    @Option(names = "--out", paramLabel = "ROOT", required = true, descriptionKey = "root")
    private Path root;

    /** The root. @throws zhixiao.spec.problem.ProblemException if the folder is none */
    PublicationRoot root() {
        return PublicationRoot.of(root);
    }
}
