package zhixiao.jobs.review;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhixiao.jobs.form.FormKind;
import zhixiao.jobs.form.FormsManifest;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.register.CaseKey;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Table;
import zhixiao.reports.text.ReportText;
import zhixiao.reports.xlsx.FormBook;
import zhixiao.reports.xlsx.FormBook.Content;
import zhixiao.spec.model.Field;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/**
 * Writes the workbooks of a review: one for each reviewer, or for each court where courts speak for themselves. Nothing in them
 * tells whether a case was drawn at random or chosen, nor what others say of it.
 */
public final class ReviewBooks {
    /** So many characters a text may have. */
    static final int LONGEST_TEXT = 500;

    private final ReviewPlan plan;
    private final Part part;
    private final Language language;
    private final ReportText text;

    /** Of a plan, for a part of those who speak, in a language. */
    public ReviewBooks(ReviewPlan plan, Part part, Language language) {
        this.plan = plan;
        this.part = part;
        this.language = language;
        this.text = new ReportText(language);
    }

    /** A row: what is asked of a case, and of whom. */
    private record Asked(DrawnCase drawn, int task, String item) {}

    /**
     * Writes them, and beside them what they are by the hash of each; the same content gives the same bytes.
     *
     * @return the files and how many cases each has
     */
    public Map<Path, Integer> write(Book book, Path folder) throws IOException {
        ReviewForms forms = new ReviewForms(plan, book.draw().name(), part);
        Map<String, List<Asked>> rows = new TreeMap<>();
        Map<CaseKey, DrawnCase> cases =
                book.draw().cases().stream().collect(Collectors.toMap(DrawnCase::key, one -> one));
        for (Task task : book.draw().tasks()) {
            if (part == Part.INDEPENDENT || task.place() == 1) {
                DrawnCase drawn = cases.get(task.key());
                List<Asked> own = rows.computeIfAbsent(recipient(task), unused -> new ArrayList<>());
                forms.items().forEach(item -> own.add(new Asked(drawn, task.place(), item)));
            }
        }
        Map<Path, Integer> written = new TreeMap<>();
        for (Map.Entry<String, List<Asked>> one : rows.entrySet()) {
            String file = Directories.named(one.getKey(), written.size() + 1) + ".xlsx";
            Path path = Files.createDirectories(folder).resolve(file);
            write(book, forms, one.getKey(), one.getValue(), path);
            written.put(
                    path,
                    one.getValue().stream()
                            .map(Asked::drawn)
                            .collect(Collectors.toSet())
                            .size());
        }
        if (!written.isEmpty()) {
            FormsManifest.write(about(book.draw()), "cases", written, folder);
        }
        return written;
    }

    private Map<String, String> about(Draw draw) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("review", draw.name());
        about.put("plan", draw.plan());
        about.put("plan_hash", draw.planHash());
        about.put("draw", draw.hash());
        about.put("part", Word.of(part));
        return about;
    }

    private String recipient(Task task) {
        if (part != Part.INDEPENDENT) {
            return task.key().court();
        }
        return task.reviewer().role().isPresent()
                ? task.key().court() + "-" + task.place()
                : task.reviewer().word();
    }

    private void write(Book book, ReviewForms forms, String recipient, List<Asked> rows, Path file) throws IOException {
        LocalDate asOf = book.draw().asOf();
        String title = text.of(plan.title());
        FormKind<ReviewColumn> kind = forms.kind();
        List<ReviewColumn> columns = ReviewColumn.of(plan, part);
        String head = text.get(
                "review.head",
                title,
                ReviewForms.WORDS.of(language, part),
                recipient,
                asOf,
                rows.stream().map(Asked::drawn).distinct().count());
        List<String> lead = List.of(
                head,
                text.get(plan.kind().ofData() ? "review.note.data" : "review.note.case"),
                text.get("review.note.names"));
        Map<Entry.About, Entry.Says> now = book.now();
        Map<Entry.About, Integer> versions = book.versions();
        Proposals proposals = new Proposals(plan, book);
        List<Table.Row> cells = new ArrayList<>();
        for (Asked asked : rows) {
            Entry.About about =
                    new Entry.About(part, asked.task(), asked.drawn().place(), asked.item());
            Optional<Entry.Says> says = Optional.ofNullable(now.get(about));
            int version = versions.getOrDefault(about, 0) + 1;
            cells.add(new Table.Row(
                    Table.Style.PLAIN,
                    columns.stream()
                            .map(column -> cell(column, forms, asked, says, version, proposals))
                            .toList()));
        }
        FormBook.Form form = new FormBook.Form(
                kind.marks(),
                title,
                lead,
                new Table(
                        title,
                        columns.stream()
                                .map(column -> new Table.Column(kind.head(language, column), column.number()))
                                .toList(),
                        cells),
                columns.stream().map(ReviewColumn::width).toList(),
                inputs(columns, forms));
        new FormBook(language).write(text.get("cases.title", title + " " + recipient, asOf), form, asOf, file);
    }

    private List<FormBook.Input> inputs(List<ReviewColumn> columns, ReviewForms forms) {
        List<FormBook.Input> inputs = new ArrayList<>();
        Set<String> findings = new LinkedHashSet<>();
        forms.items().forEach(item -> findings.addAll(forms.findings(language, item)));
        for (int i = 0; i < columns.size(); i++) {
            switch (columns.get(i)) {
                case FINDING -> inputs.add(new FormBook.Input(i, Content.WORD, List.copyOf(findings)));
                case STEP ->
                    inputs.add(new FormBook.Input(
                            i,
                            Content.WORD,
                            List.of(Step.values()).stream()
                                    .map(step -> ReviewForms.WORDS.of(language, step))
                                    .toList()));
                case POINTS, PAPER, REASON -> inputs.add(new FormBook.Input(i, Content.TEXT, List.of()));
                case CORRECTED -> inputs.add(new FormBook.Input(i, Content.DAY, List.of()));
                default -> {}
            }
        }
        return inputs;
    }

    private Cell cell(
            ReviewColumn column,
            ReviewForms forms,
            Asked asked,
            Optional<Entry.Says> says,
            int version,
            Proposals proposals) {
        return switch (column) {
            case CASE_NO -> said(asked.drawn().written());
            case ITEM -> said(forms.item(language, asked.item()));
            case SYSTEM ->
                said(forms.item(asked.item())
                        .flatMap(ReviewPlan.Item::field)
                        .map(field -> shown(field, asked.drawn()))
                        .orElse(""));
            case FINDING ->
                said(says.map(one -> forms.finding(language, asked.item(), one.finding()))
                        .orElse(""));
            case POINTS ->
                says.flatMap(Entry.Says::points).map(ReviewBooks::number).orElse(said(""));
            case PAPER -> said(says.map(Entry.Says::paper).orElse(""));
            case STEP ->
                said(says.flatMap(Entry.Says::step)
                        .map(step -> ReviewForms.WORDS.of(language, step))
                        .orElse(""));
            case REASON -> said(says.map(Entry.Says::reason).orElse(""));
            case CORRECTED -> day(says.flatMap(Entry.Says::corrected));
            case ABOUT -> said(about(asked, proposals));
            case COURT -> said(asked.drawn().key().court());
            case REVIEWER -> number(BigDecimal.valueOf(asked.task()));
            case VERSION -> number(BigDecimal.valueOf(version));
        };
    }

    /** What is shown of a case; for the panel what the reviewers propose comes first. */
    private String about(Asked asked, Proposals proposals) {
        List<String> parts = new ArrayList<>();
        if (part == Part.PANEL) {
            proposals.of(asked.drawn()).words(text).ifPresent(parts::add);
        }
        plan.show().forEach(field -> {
            String said = shown(field, asked.drawn());
            if (!said.isEmpty()) {
                parts.add(text.of(column(field).title()) + " " + said);
            }
        });
        return String.join("; ", parts);
    }

    private String shown(String field, DrawnCase drawn) {
        String said = drawn.shown().getOrDefault(field, "");
        return switch (column(field).kind()) {
            case CODE -> column(field).codes().orElseThrow().named(said, text.language());
            case BOOLEAN -> said.isEmpty() ? "" : text.get(said.equals("true") ? "cases.yes" : "cases.no");
            case TEXT, CASE_NUMBER, COURT, DATE, INTEGER, DECIMAL -> said;
        };
    }

    private Field column(String field) {
        return plan.model().cases().column(field).orElseThrow();
    }

    private static Cell said(String words) {
        return new Cell(words, Optional.empty());
    }

    private static Cell day(Optional<LocalDate> day) {
        return new Cell(day.map(LocalDate::toString).orElse(""), day.map(Cell.Day::new));
    }

    private static Cell number(BigDecimal number) {
        Manifest.Unit unit = number.stripTrailingZeros().scale() > 0 ? Manifest.Unit.NUMBER : Manifest.Unit.CASES;
        return new Cell(number.toPlainString(), Optional.of(new Cell.Amount(number.doubleValue(), unit, false, "")));
    }
}
