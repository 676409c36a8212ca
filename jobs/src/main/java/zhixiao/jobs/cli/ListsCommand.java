package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.lists.ListsSummary;
import zhixiao.jobs.lists.SumCheck;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.run.Run;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListEvaluator;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;

/** {@code zhixiao lists FILE}: the stored cases that are on lists, as CSV or written into the folder of the run. */
@Command(name = "lists", sortOptions = false)
final class ListsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "lists.files")
    private List<String> files;

    @Option(names = "--list", paramLabel = "NAME", descriptionKey = "lists.names")
    private List<String> names = new ArrayList<>();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "asOf")
    private LocalDate asOf;

    @ArgGroup
    private Where where = new Where();

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    ListsCommand(Console console) {
        this.console = console;
    }

    /** The rows of one court are printed; what is written is for all. */
    private static final class Where {
        @Option(names = "--court", paramLabel = "CODE", descriptionKey = "lists.court")
        private String court;

        @Option(names = "--write", descriptionKey = "lists.write")
        private boolean write;
    }

    @Override
    public Integer call() throws IOException {
        List<ChosenLists> chosen = ChosenLists.of(new SpecReader(console).lists(files, asOf), names);
        if (where.write) {
            write(chosen);
        } else {
            print(chosen);
        }
        return ExitCode.DONE.number();
    }

    private void write(List<ChosenLists> chosen) throws IOException {
        try (Run run = Run.open(out.path(), master.url(), new Lines(console), 1)) {
            run.keepAllButLists();
            ListsSummary summary = run.lists(chosen, asOf, console.language());
            run.publish();
            new Summaries(console).print(summary);
            console.print("done.lists", run.place().resolve(ListsSummary.FOLDER));
        }
    }

    private void print(List<ChosenLists> chosen) throws IOException {
        Path folder = out.followed();
        Compute.Cases cases = ChosenLists.cases(chosen, Manifest.read(folder, "intake"), folder, asOf);
        Set<String> courts = courts(cases);
        List<CaseList> lists =
                chosen.stream().flatMap(one -> one.lists().stream()).toList();
        SumCheck check = new SumCheck(folder, asOf);
        try (CaseStore store = CaseStore.open(cases, master.url())) {
            ListedCases listed = store.listed(asOf, courts);
            List<Problem> differences = new ArrayList<>();
            Map<String, Long> rows = new HashMap<>();
            Set<String> equal = new LinkedHashSet<>();
            for (CaseList list : lists) {
                Map<String, Long> counts = listed.counts(list);
                rows.put(
                        list.name(),
                        counts.values().stream().mapToLong(Long::longValue).sum());
                if (check.compare(list, counts, courts, differences)) {
                    equal.add(list.name());
                }
            }
            if (!differences.isEmpty()) {
                throw new ProblemException(differences);
            }
            print(listed, lists);
            lists.forEach(
                    list -> new Summaries(console).print(list, rows.get(list.name()), equal.contains(list.name())));
        }
    }

    private Set<String> courts(Compute.Cases cases) {
        if (where.court != null && cases.courts().court(where.court) == null) {
            throw new ProblemException(QuestionOptions.noCourt(where.court, cases.courts()));
        }
        return where.court == null ? cases.courts().codes() : Set.of(where.court);
    }

    private void print(ListedCases listed, List<CaseList> lists) {
        Set<String> columns = new LinkedHashSet<>();
        lists.forEach(list -> columns.addAll(ListedCases.columns(list)));
        console.out().println("list,reasons," + String.join(",", columns));
        for (CaseList list : lists) {
            for (Iterator<ListEvaluator.Listed> rows = listed.rows(list); rows.hasNext(); ) {
                ListEvaluator.Listed row = rows.next();
                List<String> cells = new ArrayList<>(List.of(
                        list.name(),
                        Csv.cell(row.reasons().stream()
                                .map(reason -> reason.title().in(console.language()))
                                .collect(Collectors.joining("; ")))));
                columns.forEach(column ->
                        cells.add(row.row().value(column).map(Csv::cell).orElse("")));
                console.out().println(String.join(",", cells));
            }
        }
    }
}
