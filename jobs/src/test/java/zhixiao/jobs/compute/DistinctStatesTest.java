package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.desc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.mapping.Mapping;

/**
 * Spans of keys on small tables drawn by chance: whatever way the rows lie and whatever parts the keys are cut into, they
 * come out the same; no key is kept; and what has not changed is not made again. That figures are right is told by
 * {@link EvaluatorOracleTest} and {@link LanguageOracleTest}.
 */
class DistinctStatesTest {
    private static final AsOf AS_OF = new AsOf(LocalDate.of(2024, 2, 29));

    private static Path folder;
    private static Path taken;
    private static CourtTree courts;
    private static IntakeSummary intake;
    private static Mapping mapping;

    @BeforeAll
    static void takeIn() throws IOException {
        folder = SampleRun.newFolder("distinct");
        taken = Files.createDirectories(folder.resolve("taken"));
        mapping = SampleRun.mapping(Path.of("src/test/resources/specs/oracle-mapping.yaml"));
        intake = SampleRun.intake(
                mapping, new RandomCases(20240229).write(folder), taken, folder.resolve("intake-work"));
        courts = intake.courts();
    }

    @Test
    void rowsMayLieAsTheyLike() throws IOException {
        Catalogue catalogue = catalogue("", "");
        List<String> spans = rows(spans(catalogue, cases(), "as they lie"));
        assertThat(spans).hasSizeGreaterThan(100);
        assertThat(rows(spans(catalogue, cases().orderBy(desc("case_no")).repartition(7), "otherwise")))
                .isEqualTo(spans);
    }

    /** Keys are cut into two parts, never the rows of one key: the parts' numbers add up in every scope and line. */
    @Test
    void spansAddUpOverKeysAndOverNothingElse() throws IOException {
        Catalogue catalogue = catalogue("", "");
        Map<String, Long> whole = numbers(spans(catalogue, cases(), "whole"));
        Map<String, Long> parts = new TreeMap<>();
        for (String half : List.of("= 0", "<> 0")) {
            Dataset<Row> some = cases().filter("coalesce(pmod(hash(original_case_no), 2), 0) " + half);
            numbers(spans(catalogue, some, "half " + half.replaceAll("\\W", "x")))
                    .forEach((span, n) -> parts.merge(span, n, Long::sum));
        }
        assertThat(parts).isEqualTo(whole);
        long inTree = sum(whole, "originals " + courts.courts().get(0).order() + " tree -1 ");
        long inCourts = whole.entrySet().stream()
                .filter(span -> span.getKey().matches("originals \\d+ own -1 .*"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(inTree)
                .as("days of keys in the tree, each day once")
                .isPositive()
                .isLessThan(inCourts);
    }

    @Test
    void noKeyIsKept() throws IOException {
        spans(catalogue("", ""), cases(), "kept");
        try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .doesNotContain("民初");
            }
        }
    }

    @ParameterizedTest(name = "{2}: {3} passes")
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Originals          | name: Cases before them        | another label    | 0",
                "where: line = 'civil'    | where: line = 'criminal'       | another stock    | 1",
                "within: court            | ''                             | another key      | 1",
            })
    void onlyWhatHasChangedIsMadeAgain(String from, String to, String what, int made) throws IOException {
        spans(catalogue("", ""), cases(), "before " + what);
        StateStore store = new StateStore(
                TestSession.spark(),
                taken,
                Files.createDirectories(folder.resolve("after " + what)),
                Optional.of(folder.resolve("before " + what)));
        write(catalogue(from, to), cases(), store);
        assertThat(store.close()).isEqualTo(new ComputeSummary.Passes(3, made));
    }

    @Test
    void thePassesOfExplainRunAsTheyStandAndKnowNothingButBuiltInExpressions() throws IOException {
        PlanReader.Planned planned = PlanReader.plan(catalogue("", ""), SampleRun.cases(mapping, intake, taken), AS_OF);
        List<PlanStep> keyed = planned.steps().stream()
                .filter(step -> step.name().equals(DistinctStates.DISTINCT))
                .toList();
        assertThat(keyed).hasSize(3);
        for (PlanStep step : keyed) {
            Dataset<Row> keys = TestSession.spark().sql(step.sql());
            assertThat(keys.count()).as(step.sql()).isPositive();
            assertThat(keys.distinct().count()).isEqualTo(keys.count());
            assertThat(keys.columns()).contains("key_1", "court", "line", "t");
        }
        String plan = spans(catalogue("", ""), cases(), "planned")
                .queryExecution()
                .executedPlan()
                .toString();
        assertThat(plan).doesNotContain("UDF", "DeserializeToObject", "MapElements", "MapPartitions", "ScalaUDAF");
    }

    private static Dataset<Row> cases() {
        return TestSession.spark().read().parquet(taken.resolve("cases").toString());
    }

    private static Dataset<Row> spans(Catalogue catalogue, Dataset<Row> cases, String name) throws IOException {
        StateStore store = new StateStore(
                TestSession.spark(), taken, Files.createDirectories(folder.resolve(name)), Optional.empty());
        write(catalogue, cases, store);
        store.close();
        return TestSession.spark()
                .read()
                .parquet(folder.resolve(name).resolve(DistinctStates.DISTINCT).toString());
    }

    private static void write(Catalogue catalogue, Dataset<Row> cases, StateStore store) throws IOException {
        List<Measure> measures = Catalogue.measures(catalogue.indicators());
        Dataset<Row> known = AsOfView.of(cases, catalogue.model().cases(), AS_OF, List.of());
        new DistinctStates(
                        TestSession.spark(),
                        new Scopes(courts),
                        Map.of("cases", known),
                        AS_OF,
                        Grouping.lines(catalogue.model()),
                        store)
                .write(measures);
    }

    private static List<String> rows(Dataset<Row> spans) {
        List<String> rows = new ArrayList<>();
        spans.collectAsList().forEach(row -> rows.add(row.toString()));
        return rows;
    }

    /** How many keys by measure, court, scope, line and span. */
    private static Map<String, Long> numbers(Dataset<Row> spans) {
        Map<String, Long> numbers = new TreeMap<>();
        spans.collectAsList().forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < row.size() - 1; cell++) {
                cells.add(String.valueOf(row.get(cell)));
            }
            numbers.put(String.join(" ", cells), row.getLong(row.size() - 1));
        });
        return numbers;
    }

    private static long sum(Map<String, Long> numbers, String start) {
        return numbers.entrySet().stream()
                .filter(span -> span.getKey().startsWith(start))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Three distinct counts over the cases, with one text in another's place. */
    private static Catalogue catalogue(String from, String to) throws IOException {
        String text = """
                version: 1
                catalogue: distinct
                title: Distinct
                model: %s
                measures:
                  originals: { name: Originals, distinct: original_case_no, of: cases, on: filed_date }
                  causes: { distinct: cause, within: court, of: cases, on: closed_date }
                  pending: { distinct: original_case_no, of: cases, from: filed_date, until: closed_date, where: line = 'civil' }
                indicators:
                  originals: { name: Originals, class: volume, kind: count, of: originals }
                  causes: { name: Causes, class: volume, kind: count, of: causes }
                  pending: { name: Pending, class: volume, kind: stock, of: pending }
                """.formatted(
                Path.of("../metrics-spec/models/spc-case.yaml").toAbsolutePath().normalize());
        assertThat(text).contains(from);
        String changed = from.isEmpty() ? text : text.replace(to.isEmpty() ? from + ", " : from, to);
        return SampleRun.catalogue(Files.writeString(folder.resolve("catalogue.yaml"), changed));
    }
}
