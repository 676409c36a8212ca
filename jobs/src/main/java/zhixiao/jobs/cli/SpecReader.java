package zhixiao.jobs.cli;

import java.util.Optional;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.mapping.Mapping;

/** Reads the specs of a command: all of them before anything is run, with every mistake in all of them. */
final class SpecReader {
    private final Console console;
    private final Specs specs = Specs.local();

    SpecReader(Console console) {
        this.console = console;
    }

    Optional<Mapping> mapping(String path) {
        return specs.mapping(path);
    }

    Optional<Catalogue> catalogue(String path) {
        return specs.catalogue(path);
    }

    /**
     * Ends the work here if there is an error; shows what is only a warning.
     *
     * @throws zhixiao.spec.problem.ProblemException with all problems
     */
    void verify() {
        specs.problems().throwIfErrors();
        console.problems(specs.problems().all());
    }
}
