package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;

/**
 * A catalogue and the stored cases that its figures are made of.
 *
 * @param catalogue a catalogue without mistakes
 * @param cases cases of the catalogue's case model, which cover the cut-off
 */
record StoredCatalogue(Catalogue catalogue, Compute.Cases cases) {
    /**
     * Reads the catalogue of a command and finds the cases.
     *
     * @param console where warnings are shown
     * @param figures which catalogue and cut-off
     * @param folder the folder of a run
     * @throws ProblemException if the catalogue has mistakes, the folder has no cases for its model, or their source
     *     does not cover the cut-off
     */
    static StoredCatalogue read(Console console, FigureOptions figures, Path folder) throws IOException {
        SpecReader specs = new SpecReader(console);
        Optional<Catalogue> read = specs.catalogue(figures.catalogue());
        specs.verify();
        Catalogue catalogue = read.orElseThrow();
        Compute.Cases cases = Manifest.read(folder, "intake").cases(folder, catalogue);
        AsOf.verify(figures.asOf(), cases.dataFrom(), cases.extractedOn());
        return new StoredCatalogue(catalogue, cases);
    }

    /** An indicator by its id; if there is none, that is added to the problems. */
    Optional<Indicator> indicator(String id, List<Problem> problems) {
        Optional<Indicator> found = catalogue.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(QuestionOptions.wrong(
                    "INDICATOR",
                    id,
                    catalogue.indicators().stream().map(Indicator::id).toList()));
        }
        return found;
    }
}
