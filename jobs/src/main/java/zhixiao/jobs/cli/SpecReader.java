package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.reports.ReportStyles;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Plan;
import zhixiao.spec.lists.ListFile;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.notes.MeetingNotes;
import zhixiao.spec.notes.NotesCheck;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan;

/** Reads the specs of a command: all of them before anything is run, with every mistake in all of them. */
final class SpecReader {
    private final Console console;
    private final RecordedSource source = new RecordedSource();
    private final Specs specs = new Specs(source);

    SpecReader(Console console) {
        this.console = console;
    }

    /** The texts of all files that were read so far. */
    List<String> texts() {
        return source.texts();
    }

    Optional<CaseModel> model(String path) {
        return specs.model(path);
    }

    Optional<Mapping> mapping(String path) {
        return specs.mapping(path);
    }

    Optional<Catalogue> catalogue(String path) {
        return specs.catalogue(path);
    }

    /** The lists of some files, as they are on a day. @throws ProblemException with every mistake in all of them */
    List<ListFile> lists(List<String> paths, LocalDate day) {
        List<ListFile> files =
                paths.stream().flatMap(path -> specs.lists(path, day).stream()).toList();
        verify();
        return files;
    }

    /** A review plan. @throws ProblemException with every mistake in it */
    ReviewPlan review(String path) {
        Optional<ReviewPlan> plan = specs.review(path);
        verify();
        return plan.orElseThrow();
    }

    /** The style of a folder; its mistakes are told with those of the specs. */
    Optional<ReportStyle> style(Path folder) throws IOException {
        return ReportStyles.read(folder, console.language(), specs.problems());
    }

    Optional<MeetingNotes> notes(String path) {
        return specs.notes(path);
    }

    /** Adds what notes name and a catalogue does not have to the problems. */
    void verify(MeetingNotes notes, Catalogue catalogue, LocalDate asOf) {
        List<String> indicators =
                catalogue.indicators().stream().map(Indicator::id).toList();
        new NotesCheck(indicators, List.of(), List.of(), asOf).verify(notes, specs.problems());
    }

    List<Plan> plans(List<String> paths) {
        return paths.stream().flatMap(path -> specs.plan(path).stream()).toList();
    }

    List<Limits> limits(List<String> paths) {
        return paths.stream().flatMap(path -> specs.limits(path).stream()).toList();
    }

    /**
     * Ends the work here if mapping and catalogue are made for different case models.
     *
     * @throws ProblemException at the place where the catalogue names its model
     */
    void verifyOneModel(Mapping mapping, Catalogue catalogue) {
        CaseModel wanted = mapping.model();
        CaseModel found = catalogue.model();
        if (!wanted.hash().equals(found.hash())) {
            boolean sameName = wanted.id().equals(found.id());
            throw new ProblemException(Problem.at(
                    catalogue.spec().model().position(),
                    ProblemCode.WRONG_KIND,
                    sameName ? found.id() + " " + found.hash() : found.id(),
                    sameName ? wanted.id() + " " + wanted.hash() : wanted.id()));
        }
    }

    /**
     * Ends the work here if there is an error; shows what is only a warning.
     *
     * @throws ProblemException with all problems
     */
    void verify() {
        specs.problems().throwIfErrors();
        console.problems(specs.problems().all());
    }
}
