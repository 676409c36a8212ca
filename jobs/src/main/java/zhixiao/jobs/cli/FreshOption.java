package zhixiao.jobs.cli;

import picocli.CommandLine.Option;

/** Whether everything is computed anew, whatever a run before has left. */
final class FreshOption {
    @Option(names = "--fresh", descriptionKey = "run.fresh")
    private boolean fresh;

    boolean given() {
        return fresh;
    }
}
