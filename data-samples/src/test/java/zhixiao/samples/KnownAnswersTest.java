package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.samples.SampleFiles.Case;

/** The known answers, against the files of the sample read back by other code. */
class KnownAnswersTest {
    private static final Path SAMPLE = Path.of("sample");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);

    private static SampleFiles files;
    private static final Map<String, String> ANSWERS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        files = SampleFiles.read(SAMPLE);
        for (String line : SampleFiles.body(SAMPLE.resolve("known-answers.csv"))) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSize(8);
            String question = String.join(",", List.of(cells).subList(0, 6));
            assertThat(ANSWERS.put(question, cells[6]))
                    .as("asked twice: " + question)
                    .isNull();
        }
    }

    @Test
    void rowsAreAccountedFor() {
        assertThat(total("case_rows_read")).isEqualTo(files.rows().size());
        assertThat(total("true_cases")).isEqualTo(files.cases().size());
        int rejected =
                files.rejects().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(files.cases().size() + rejected + files.deleted() + files.exactDuplicates() + files.olderVersions())
                .isEqualTo(files.rows().size());
    }

    @Test
    void dirtIsAsStated() throws IOException {
        for (DirtKind kind : DirtKind.values()) {
            assertThat(total("dirt." + kind.code())).as(kind.code()).isEqualTo(kind.count());
            if (kind.effect() == DirtKind.Effect.REJECTED) {
                assertThat(files.rejects()).containsEntry(kind.code(), kind.count());
            }
        }
        assertThat(files.deleted()).isEqualTo(DirtKind.DELETED.count());
        assertThat(files.exactDuplicates()).isEqualTo(DirtKind.EXACT_DUPLICATE.count());
        assertThat(files.olderVersions()).isEqualTo(DirtKind.OLDER_VERSION.count());
        assertThat(files.rows())
                .filteredOn(row -> row.contains(",1900-01-01,"))
                .hasSize(DirtKind.NULL_WORD_CLOSED_DATE.count());
        assertThat(files.cases().values())
                .filteredOn(found -> found.original().startsWith("("))
                .hasSize(DirtKind.HALF_WIDTH_ORIGINAL.count());
        assertThat(files.cases().values())
                .filteredOn(found -> found.original().contains("宇第"))
                .hasSize(DirtKind.MISSPELT_ORIGINAL.count());
        assertThat(SampleFiles.body(SAMPLE.resolve("suspensions.csv")))
                .hasSize((int) total("suspension_rows_read"))
                .filteredOn(row -> !files.cases().containsKey(row.substring(0, row.indexOf(','))))
                .hasSize(DirtKind.SUSPENSION_WITHOUT_CASE.count());
    }

    @Test
    void flowsAndStocksAreThoseOfTheFiles() {
        for (String court : List.of("瀚", "瀚01", "瀚02", "瀚03")) {
            Predicate<Case> tree = found -> files.within(found.court(), court);
            check("filed", court, "tree", "all", tree.and(found -> found.filedWithin(FIRST, LAST)));
            check("closed", court, "tree", "all", tree.and(found -> found.closedWithin(FIRST, LAST)));
            check("pending", court, "tree", "all", tree.and(found -> found.pendingOn(LAST)));
            check("opening_pending", court, "tree", "all", tree.and(found -> found.pendingOn(FIRST.minusDays(1))));
            check("pending_over_12_months", court, "tree", "all", tree.and(KnownAnswersTest::overTwelveMonths));
        }
        for (String court : List.of("瀚0203", "瀚0303", "瀚03")) {
            Predicate<Case> own = found -> found.court().equals(court);
            check("pending", court, "own", "civil", own.and(type("03")).and(found -> found.pendingOn(LAST)));
            check(
                    "pending_over_12_months",
                    court,
                    "own",
                    "civil",
                    own.and(type("03")).and(KnownAnswersTest::overTwelveMonths));
            check(
                    "closed",
                    court,
                    "own",
                    "types_10xx",
                    own.and(type("10")).and(found -> found.closedWithin(FIRST, LAST)));
            check(
                    "first_enforcement_ended_for_now",
                    court,
                    "own",
                    "all",
                    own.and(found -> found.closedWithin(FIRST, LAST)
                                    && found.method().equals("终结本次执行程序"))
                            .and(type("1002")));
        }
    }

    @Test
    void outcomesAreThoseOfTheFiles() {
        Predicate<Case> closed = found -> found.closedWithin(FIRST, LAST);
        Predicate<Case> limited = closed.and(found -> found.due() != null);
        check(
                "civil_first_instance_mediated",
                "瀚",
                "tree",
                "all",
                closed.and(type("0301")).and(found -> found.method().equals("调解")));
        check("first_instance_closed", "瀚", "tree", "criminal", closed.and(type("0201")));
        check("closed_with_known_limit", "瀚", "tree", "all", limited);
        check("closed_within_limit", "瀚", "tree", "all", limited.and(found -> !found.closed()
                .isAfter(found.due())));
        check(
                "second_instance_remanded",
                "瀚02",
                "own",
                "all",
                closed.and(found ->
                                found.court().equals("瀚02") && found.method().equals("发回重审"))
                        .and(type("0202").or(type("0302")).or(type("0402"))));
    }

    @Test
    void appealsCountForTheCourtOfTheOriginal() {
        for (String court : List.of("瀚0101", "瀚0203", "瀚02")) {
            check("appeals", court, "own", "civil", appealOf(court, Case::original));
            check("appeals_brackets_normalised", court, "own", "civil", appealOf(court, found -> found.original()
                    .replace('(', '（')
                    .replace(')', '）')));
        }
        assertThat(answer("appeals_brackets_normalised", "瀚", "tree", "all"))
                .isGreaterThan(answer("appeals", "瀚", "tree", "all"));
    }

    @Test
    void daysToCloseAreThoseOfTheFiles() {
        int[] days = files.cases().values().stream()
                .filter(found -> found.closedWithin(FIRST, LAST))
                .mapToInt(found ->
                        (int) (found.closed().toEpochDay() - found.filed().toEpochDay()))
                .sorted()
                .toArray();
        long sum = 0;
        for (int day : days) {
            sum += day;
        }
        assertThat(answer("days_to_close_sum", "瀚", "tree", "all")).isEqualTo(sum);
        double median = (days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0;
        assertThat(Double.parseDouble(ANSWERS.get(key("days_to_close_median", "瀚", "tree", "all"))))
                .isEqualTo(median);
    }

    @Test
    void openingAndFiledLessClosedIsPending() {
        int checked = 0;
        for (String question : ANSWERS.keySet()) {
            if (question.startsWith("pending,")) {
                String rest = question.substring("pending".length());
                assertThat(number("opening_pending" + rest) + number("filed" + rest) - number("closed" + rest))
                        .as(question)
                        .isEqualTo(number(question));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static Predicate<Case> appealOf(String court, Function<Case, String> original) {
        return found -> {
            Case first = files.cases().get(original.apply(found));
            return found.type().equals("0302")
                    && first != null
                    && first.court().equals(court)
                    && found.filedWithin(FIRST, LAST);
        };
    }

    private static boolean overTwelveMonths(Case found) {
        return found.pendingOn(LAST) && found.filed().plusMonths(12).isBefore(LAST);
    }

    private static Predicate<Case> type(String prefix) {
        return found -> found.type().startsWith(prefix);
    }

    private static void check(String question, String court, String scope, String line, Predicate<Case> counts) {
        long expected = files.cases().values().stream().filter(counts).count();
        assertThat(answer(question, court, scope, line))
                .as("%s of %s %s %s", question, court, scope, line)
                .isEqualTo(expected);
    }

    private static long answer(String question, String court, String scope, String line) {
        return number(key(question, court, scope, line));
    }

    private static String key(String question, String court, String scope, String line) {
        return String.join(",", question, court, scope, line, FIRST.toString(), LAST.toString());
    }

    private static long total(String question) {
        return number(question + ",,,,,");
    }

    private static long number(String key) {
        return Long.parseLong(ANSWERS.getOrDefault(key, "0"));
    }
}
