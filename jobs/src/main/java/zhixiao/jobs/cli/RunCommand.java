package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.lists.ListsSummary;
import zhixiao.jobs.revisions.EarlierRun;
import zhixiao.jobs.root.KeptRun;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.run.Asked;
import zhixiao.jobs.run.Run;
import zhixiao.jobs.store.HeldFile;
import zhixiao.reports.ReportRequest;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.notes.MeetingNotes;

/** {@code zhixiao run}: all stages, and the check of a use of what they made. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FigureOptions figures;

    @Mixin
    private CaseOptions cases;

    @Mixin
    private PreviousOption previous;

    @Mixin
    private ResultOptions result;

    @Mixin
    private MasterOption master;

    @Option(names = "--lists", paramLabel = "FILE", descriptionKey = "run.lists")
    private List<String> lists = new ArrayList<>();

    @Option(names = "--notes", paramLabel = "FILE", descriptionKey = "notes")
    private String notes;

    @Mixin
    private StyleOption style;

    @ArgGroup(exclusive = false, multiplicity = "0..1")
    private UseOptions use;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        // Limits are read with the rest: their mistakes end the work before it begins.
        SpecReader specs = new SpecReader(console);
        List<Limits> limits = use == null ? List.of() : use.limits(specs);
        List<ChosenLists> chosen =
                lists.isEmpty() ? List.of() : ChosenLists.of(specs.lists(lists, figures.asOf()), List.of());
        int code = run(
                console,
                specs,
                cases.mapping(),
                cases.sources(),
                figures.catalogue(),
                figures.asOf(),
                chosen,
                Optional.ofNullable(notes),
                style,
                previous,
                result,
                master.url());
        // The figures are in place by then: where a use is refused, they stay for the court's own eyes.
        if (use != null) {
            use.check(console, result.path(), limits);
        }
        return code;
    }

    static int run(
            Console console,
            SpecReader specs,
            String mappingFile,
            Map<String, Path> sources,
            String catalogueFile,
            LocalDate asOf,
            List<ChosenLists> lists,
            Optional<String> notesFile,
            StyleOption styleFolder,
            PreviousOption previous,
            ResultOptions result,
            Optional<String> master)
            throws IOException {
        Optional<Mapping> mapping = specs.mapping(mappingFile);
        Optional<Catalogue> catalogue = specs.catalogue(catalogueFile);
        Optional<MeetingNotes> notes = notesFile.flatMap(specs::notes);
        if (notes.isPresent() && catalogue.isPresent()) {
            specs.verify(notes.get(), catalogue.get(), asOf);
        }
        Optional<ReportStyle> style = styleFolder.read(specs);
        specs.verify();
        specs.verifyOneModel(mapping.orElseThrow(), catalogue.orElseThrow());
        AsOf.verify(asOf, mapping.get().dataFrom(), mapping.get().extractedOn());
        Optional<EarlierRun> earlier = previous.read(catalogue.get(), asOf);
        String asked = Asked.rest(console.language(), specs.texts(), style.map(ReportStyle::hash));
        if (result.reuses()) {
            Optional<String> fingerprint = Asked.fingerprint(
                    mapping.get(),
                    sources,
                    catalogue.get(),
                    asOf,
                    earlier.map(EarlierRun::fingerprint),
                    notes.map(MeetingNotes::hash));
            if (fingerprint.isPresent()
                    && madeBefore(console, PublicationRoot.of(result.path()), fingerprint.get(), asked)) {
                return ExitCode.DONE.number();
            }
        }
        int stages = 4 + (lists.isEmpty() ? 0 : 1) + (earlier.isPresent() ? 1 : 0);
        try (Run run = Run.open(result.open(), master, new Lines(console), stages)) {
            run.asked(asked);
            if (result.fresh()) {
                run.anew();
            }
            run.intake(mapping.orElseThrow(), sources);
            // Courts are known from here on: a note on one that is not there is told before the long work.
            notes.ifPresent(run::verify);
            run.compute(catalogue.get(), asOf);
            if (earlier.isPresent()) {
                run.revisions(catalogue.get(), earlier.get());
            }
            run.analyse();
            Optional<ListsSummary> listed =
                    lists.isEmpty() ? Optional.empty() : Optional.of(run.lists(lists, asOf, console.language()));
            notes.ifPresent(run::notes);
            if (style.isPresent()) {
                run.style(style.get());
            }
            run.report(console.language(), ReportRequest.usual());
            run.publish();
            listed.ifPresent(new Summaries(console)::print);
            new Summaries(console).places(run.place());
        }
        return ExitCode.DONE.number();
    }

    /** The same of the same is not computed twice: the run that made it is the current one again. */
    private static boolean madeBefore(Console console, PublicationRoot root, String fingerprint, String asked)
            throws IOException {
        Optional<KeptRun> made = root.made(fingerprint, asked);
        if (made.isPresent() && !made.get().current()) {
            try (HeldFile held = root.hold()) {
                root.point(made.get().name());
            }
        }
        if (made.isPresent()) {
            Path place = made.get().name().in(root.path());
            console.print("run.made", place, made.get().ended());
            new Summaries(console).places(place);
        }
        return made.isPresent();
    }
}
