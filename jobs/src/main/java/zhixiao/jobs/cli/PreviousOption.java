package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.revisions.EarlierRun;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** Which earlier run a run is held against, if any. */
final class PreviousOption {
    @Option(names = "--previous", paramLabel = "DIR", descriptionKey = "previous")
    private Path previous;

    /**
     * Reads what the earlier run says of itself, before any work begins. Its folder may be that of the run itself, or a
     * publication root, of which it is the current run.
     *
     * @return the earlier run, or empty if none is named
     * @throws ProblemException if there are no indicators in its folder, or if it was made for a later day
     */
    Optional<EarlierRun> read(Catalogue catalogue, LocalDate asOf) throws IOException {
        if (previous == null) {
            return Optional.empty();
        }
        Path folder = PublicationRoot.follow(previous);
        EarlierRun earlier = Manifest.read(folder, "compute").earlier(folder, catalogue.model());
        if (earlier.asOf().isAfter(asOf)) {
            throw new ProblemException(Problem.of(ProblemCode.BAD_VALUE, "--previous")
                    .found(previous + " (--as-of " + earlier.asOf() + ")", List.of("--as-of … " + asOf)));
        }
        return Optional.of(earlier);
    }
}
