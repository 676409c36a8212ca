package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListEvaluator;
import zhixiao.spec.lists.ListFile;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** {@code zhixiao lists FILE}: the stored cases that are on the lists of a file, as CSV. */
@Command(name = "lists", sortOptions = false)
final class ListsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "lists.file")
    private String file;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "LIST", descriptionKey = "lists.names")
    private List<String> names = List.of();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "asOf")
    private LocalDate asOf;

    @Option(names = "--court", paramLabel = "CODE", descriptionKey = "lists.court")
    private String court;

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    ListsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        Optional<ListFile> read = specs.lists(file);
        specs.verify();
        ListFile lists = read.orElseThrow();
        Manifest manifest = Manifest.read(out.path(), "intake");
        Compute.Cases cases = manifest.cases(out.path(), lists.model());
        AsOf.verify(asOf, cases.dataFrom(), cases.extractedOn());
        List<CaseList> chosen = chosen(lists, cases);
        Set<String> courts = court == null
                ? cases.courts().courts().stream().map(Court::code).collect(Collectors.toSet())
                : Set.of(court);
        try (CaseStore store = CaseStore.open(cases, master.url())) {
            ListedCases listed = store.listed(asOf, courts);
            List<Problem> differences = new ArrayList<>();
            Map<String, Long> rows = new HashMap<>();
            Set<String> equal = new LinkedHashSet<>();
            for (CaseList list : chosen) {
                Map<String, Long> counts = listed.counts(list);
                rows.put(
                        list.name(),
                        counts.values().stream().mapToLong(Long::longValue).sum());
                if (list.active()
                        && list.equal().isPresent()
                        && stored(list.equal().get())) {
                    differences.addAll(differences(list, counts, courts));
                    equal.add(list.name());
                }
            }
            if (!differences.isEmpty()) {
                throw new ProblemException(differences);
            }
            print(listed, chosen);
            chosen.forEach(list -> told(list, rows.get(list.name()), equal.contains(list.name())));
        }
        return ExitCode.DONE.number();
    }

    private List<CaseList> chosen(ListFile lists, Compute.Cases cases) {
        List<Problem> problems = new ArrayList<>();
        List<String> all = lists.lists().stream().map(CaseList::name).toList();
        names.stream()
                .filter(name -> !all.contains(name))
                .forEach(name -> problems.add(QuestionOptions.wrong("LIST", name, all)));
        if (court != null && cases.courts().court(court) == null) {
            problems.add(QuestionOptions.noCourt(court, cases.courts()));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return lists.lists().stream()
                .filter(list -> names.isEmpty() || names.contains(list.name()))
                .toList();
    }

    /** True if the folder has the figures of that catalogue on that day. */
    private boolean stored(CaseList.EqualTo equal) throws IOException {
        if (!Files.exists(out.path().resolve("indicators.arrow"))) {
            return false;
        }
        zhixiao.reports.data.Manifest computed = zhixiao.reports.data.Manifest.read(out.path());
        return computed.catalogue().id().equals(equal.catalogue())
                && computed.asOf().equals(asOf)
                && computed.indicator(equal.indicator()).isPresent();
    }

    /** Courts whose rows are not as many as the indicator says of their own cases at the end of the day. */
    private List<Problem> differences(CaseList list, Map<String, Long> counts, Set<String> courts) throws IOException {
        String indicator = list.equal().orElseThrow().indicator();
        Map<String, Long> figures = new HashMap<>();
        FigureReader.read(out.path().resolve("indicators.arrow"), figure -> {
            if (figure.indicator().equals(indicator)
                    && figure.scope().equals(Figure.OWN)
                    && figure.line().equals(Figure.ALL_LINES)
                    && figure.period().equals("year_to_date")
                    && figure.end().equals(asOf)
                    && courts.contains(figure.court())) {
                figures.put(figure.court(), Math.round(figure.numerator().orElse(0)));
            }
        });
        Set<String> all = new TreeSet<>(counts.keySet());
        all.addAll(figures.keySet());
        return all.stream()
                .filter(code -> !counts.getOrDefault(code, 0L).equals(figures.getOrDefault(code, 0L)))
                .map(code -> Problem.of(
                        ProblemCode.LIST_NOT_EQUAL,
                        list.name(),
                        code,
                        counts.getOrDefault(code, 0L) + " ≠ " + figures.getOrDefault(code, 0L),
                        indicator))
                .toList();
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

    private void told(CaseList list, long rows, boolean equal) {
        String title = list.title().in(console.language());
        String line = !list.active()
                ? console.messages().get("lists.inactive", title, String.join(", ", list.notSet()))
                : equal
                        ? console.messages()
                                .get(
                                        "lists.equal",
                                        title,
                                        rows,
                                        list.equal().orElseThrow().indicator())
                        : console.messages().get("lists.count", title, rows);
        console.err().println(line);
    }
}
