package zhixiao.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Answers to plain questions about a sample, counted by loops over its true cases and by nothing else: what an engine
 * is checked against. A figure of zero is left out.
 */
final class KnownAnswers {
    private static final List<Window> WINDOWS = List.of(
            new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30)),
            new Window(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 30)),
            new Window(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)));

    private final Province province;
    private final TrueCases trueCases;
    private final Map<CaseNumber, CaseRow> byNumber = new HashMap<>();
    private final StringBuilder text =
            new StringBuilder("question,court,scope,line,period_start,period_end,answer,note\n");

    private KnownAnswers(Province province, TrueCases trueCases) {
        this.province = province;
        this.trueCases = trueCases;
        trueCases.cases().forEach(row -> byNumber.put(row.number(), row));
    }

    static void write(SampleRequest request, Province province, TrueCases trueCases, SampleSummary summary, Path file)
            throws IOException {
        KnownAnswers answers = new KnownAnswers(province, trueCases);
        answers.intake(summary);
        for (Window window : WINDOWS) {
            if (!window.first().isBefore(request.from()) && !window.last().isAfter(request.extractDate())) {
                answers.window(window);
            }
        }
        Files.writeString(file, answers.text, StandardCharsets.UTF_8);
    }

    private void intake(SampleSummary summary) {
        total("case_rows_read", summary.caseRows(), "all rows of the case files");
        total("true_cases", summary.trueCases(), "rows that count");
        total("suspension_rows_read", summary.suspensionRows(), "all rows of suspensions.csv");
        for (DirtKind kind : DirtKind.values()) {
            total(
                    "dirt." + kind.code(),
                    summary.planted().getOrDefault(kind, 0),
                    switch (kind.effect()) {
                        case REJECTED -> "extra rows of cases to reject";
                        case DELETED -> "extra rows of cases that were deleted";
                        case DUPLICATE -> "extra rows for true cases: one row counts";
                        case NONE -> "true rows written otherwise";
                        case SUSPENSION -> "extra rows of suspensions to reject";
                    });
        }
    }

    private void total(String question, long answer, String note) {
        text.append(question)
                .append(",,,,,,")
                .append(answer)
                .append(',')
                .append(note)
                .append('\n');
    }

    private void window(Window window) {
        for (Scope scope : Scope.all(province)) {
            List<CaseRow> own = trueCases.cases().stream()
                    .filter(row -> scope.holds(province, row.court()))
                    .toList();
            for (LineFilter line : LineFilter.all()) {
                List<CaseRow> cases = own.stream()
                        .filter(row -> line.holds().test(row.kind()))
                        .toList();
                for (Question question : Question.all()) {
                    long count = 0;
                    for (CaseRow row : cases) {
                        if (question.counts().test(row, window)) {
                            count++;
                        }
                    }
                    answer(question.name(), scope, line, window, Long.toString(count), "");
                }
                daysToClose(cases, scope, line, window);
                appeals(scope, line, window);
            }
        }
    }

    private void daysToClose(List<CaseRow> cases, Scope scope, LineFilter line, Window window) {
        int[] days = cases.stream()
                .filter(row -> Question.closed(row, window))
                .mapToInt(row -> row.course().closed() - row.filed())
                .sorted()
                .toArray();
        if (days.length == 0) {
            return;
        }
        answer(
                "days_to_close_sum",
                scope,
                line,
                window,
                Long.toString(Arrays.stream(days).asLongStream().sum()),
                "");
        int low = days[(days.length - 1) / 2];
        int high = days[days.length / 2];
        String median = (low + high) % 2 == 0 ? Integer.toString((low + high) / 2) : (low + high) / 2 + ".5";
        answer(
                "days_to_close_median",
                scope,
                line,
                window,
                median,
                low == high ? "" : "between " + low + " and " + high);
    }

    /** Appeals count for the court and the line of the original case, on the day on which the appeal was filed. */
    private void appeals(Scope scope, LineFilter line, Window window) {
        List<CaseRow> appeals = new ArrayList<>();
        for (CaseRow row : trueCases.cases()) {
            CaseRow original = row.original() == null ? null : byNumber.get(row.original());
            if (row.kind().secondInstance()
                    && window.holds(row.filed())
                    && original != null
                    && original.kind().firstInstance()
                    && scope.holds(province, original.court())
                    && line.holds().test(original.kind())) {
                appeals.add(row);
            }
        }
        answer("appeals", scope, line, window, count(appeals.stream().filter(trueCases::linkedAsWritten)), "");
        answer(
                "appeals_brackets_normalised",
                scope,
                line,
                window,
                count(appeals.stream().filter(trueCases::linkedWithBracketsNormalised)),
                "");
    }

    private static String count(Stream<CaseRow> rows) {
        return Long.toString(rows.count());
    }

    private void answer(String question, Scope scope, LineFilter line, Window window, String answer, String note) {
        if (answer.equals("0")) {
            return;
        }
        text.append(String.join(
                        ",",
                        question,
                        scope.court().code(),
                        scope.tree() ? "tree" : "own",
                        line.name(),
                        window.first().toString(),
                        window.last().toString(),
                        answer,
                        note))
                .append('\n');
    }
}
