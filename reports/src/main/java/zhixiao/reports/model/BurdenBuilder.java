package zhixiao.reports.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.reports.data.BurdenMonth;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;

/** The page on how often each court was used on in the year, and how that stands to the limits. */
public final class BurdenBuilder {
    private static final int MONTHS = 12;

    private final RunFolder run;
    private final ReportText text;
    private final Cells cells;

    /** Prepares the page of a run in a language. */
    public BurdenBuilder(RunFolder run, Language language) {
        this.run = run;
        this.text = new ReportText(language);
        this.cells = new Cells(run.manifest(), text);
    }

    /** Makes it; without a check it says so. */
    public Report build() {
        Optional<Report.Section> burden = new BurdenSection(run, text).build();
        Optional<Manifest.Use> use = run.manifest().use().filter(any -> burden.isPresent());
        List<Report.Section> sections = Stream.of(burden, use.map(this::limits))
                .flatMap(Optional::stream)
                .toList();
        return new Report(
                text.get("title.burden", text.of(run.court().name()), year()),
                List.of(
                        new Report.Fact(
                                text.get("head.court"), text.of(run.court().name())),
                        new Report.Fact(text.get("head.run"), run.manifest().fingerprint())),
                text.get("mark"),
                List.of(use.isPresent() ? sentence(use.get()) : text.get("sentence.noCheck")),
                List.of(),
                sections,
                ReportBuilder.footer(run, text));
    }

    private String year() {
        return run.burden().stream()
                .findFirst()
                .map(month -> String.valueOf(month.year()))
                .orElseGet(() -> String.valueOf(run.manifest().asOf().getYear()));
    }

    private String sentence(Manifest.Use use) {
        return text.get(
                "sentence.burden",
                text.numbers().whole(byCourt().size()),
                text.numbers()
                        .whole(run.burden().stream()
                                .mapToLong(BurdenMonth::uses)
                                .sum()),
                use.caps().isEmpty()
                        ? text.get("sentence.noCaps")
                        : text.get("sentence.caps", use.caps().size()));
    }

    private Map<String, List<BurdenMonth>> byCourt() {
        return run.burden().stream().collect(Collectors.groupingBy(BurdenMonth::court));
    }

    /** What the limits ask, and the most that any court was used on. All purposes and issuers are counted together. */
    private Report.Section limits(Manifest.Use use) {
        List<Table.Row> rows = new ArrayList<>();
        for (Manifest.Cap cap : use.caps()) {
            Optional<Long> most = most(cap);
            boolean more = most.isPresent()
                    && cap.most().isPresent()
                    && most.get() > cap.most().getAsLong();
            rows.add(Table.Row.of(
                    Cell.of(text.of(cap.because())),
                    Cell.of(text.get("cap." + cap.counted())),
                    cap.most().isPresent() ? cells.whole(cap.most().getAsLong()) : Cell.of(text.get("cap.notSet")),
                    Cell.of(text.get("cap.per." + cap.per())),
                    most.map(cells::whole).orElse(Cell.of(Cells.NONE)),
                    Cell.of(verdict(cap, most, more))));
        }
        return new Report.Section(
                "limits",
                text.get("section.limits"),
                List.of(text.get(rows.isEmpty() ? "lead.limits.none" : "lead.limits")),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Table(
                                text.get("table.limits"),
                                List.of(
                                        Table.Column.text(text.get("column.rule")),
                                        Table.Column.text(text.get("column.counted")),
                                        Table.Column.number(text.get("column.atMost")),
                                        Table.Column.text(text.get("column.per")),
                                        Table.Column.number(text.get("column.mostSeen")),
                                        Table.Column.text(text.get("column.verdict"))),
                                rows)),
                List.of());
    }

    private String verdict(Manifest.Cap cap, Optional<Long> most, boolean more) {
        if (cap.most().isEmpty() || most.isEmpty()) {
            return Cells.NONE;
        }
        return text.get(more ? "cap.look" : "cap.within");
    }

    /** The most that one court had in one window; empty where the table does not tell it. */
    private Optional<Long> most(Manifest.Cap cap) {
        if (cap.counted().equals("indicators")) {
            return cap.per().equals("year")
                    ? run.burden().stream()
                            .map(month -> (long) month.indicators())
                            .max(Long::compare)
                    : Optional.empty();
        }
        int length =
                switch (cap.per()) {
                    case "month" -> 1;
                    case "quarter" -> 3;
                    case "year" -> MONTHS;
                    default -> 0;
                };
        if (length == 0) {
            return Optional.empty();
        }
        return byCourt().values().stream()
                .flatMap(months -> months.stream()
                        .collect(Collectors.groupingBy(
                                month -> (month.month() - 1) / length, Collectors.summingLong(BurdenMonth::uses)))
                        .values()
                        .stream())
                .max(Long::compare);
    }
}
