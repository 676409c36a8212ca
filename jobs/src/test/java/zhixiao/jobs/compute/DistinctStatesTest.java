package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.desc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Hierarchy;
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
    private static Map<String, Long> whole;

    @BeforeAll
    static void takeIn() throws IOException {
        folder = SampleRun.newFolder("distinct");
        taken = Files.createDirectories(folder.resolve("taken"));
        mapping = SampleRun.mapping(Path.of("src/test/resources/specs/oracle-mapping.yaml"));
        intake = SampleRun.intake(
                mapping, new RandomCases(20240229).write(folder), taken, folder.resolve("intake-work"));
        courts = intake.courts();
        Catalogue catalogue = catalogue("", "");
        StateStore store = store("first", Optional.empty());
        states(Grouping.lines(catalogue.model()), cases(), store).write(Catalogue.measures(catalogue.indicators()));
        store.close();
        whole = numbers(cases());
    }

    @Test
    void rowsMayLieAsTheyLike() throws IOException {
        assertThat(whole).hasSizeGreaterThan(50);
        assertThat(numbers(cases().orderBy(desc("case_no")).repartition(7))).isEqualTo(whole);
    }

    /** Keys are cut into two parts, never the rows of one key: the parts' numbers add up in every scope and line. */
    @Test
    void spansAddUpOverKeysAndOverNothingElse() throws IOException {
        Map<String, Long> parts = new TreeMap<>();
        for (int half = 0; half < 2; half++) {
            numbers(cases().filter("coalesce(pmod(hash(original_case_no), 2), 0) = " + half))
                    .forEach((span, n) -> parts.merge(span, n, Long::sum));
        }
        assertThat(parts).isEqualTo(whole);
        List<Scopes.Scope> scopes = new Scopes(courts).all();
        long inTree = keysEver(scopes.stream()
                .filter(scope -> scope.kind().equals(Scopes.TREE))
                .limit(1));
        long inCourts = keysEver(scopes.stream().filter(scope -> scope.kind().equals(Scopes.OWN)));
        assertThat(inTree)
                .as("keys of the tree, of which some are in two courts")
                .isPositive()
                .isLessThan(inCourts);
    }

    /** How many keys some scopes ever had, all lines together: those of a first time, before which there is none. */
    private static long keysEver(Stream<Scopes.Scope> scopes) {
        return scopes.map(scope -> scope.id() + " " + Grouping.ALL + " 0 ")
                .flatMap(start ->
                        whole.entrySet().stream().filter(span -> span.getKey().startsWith(start)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Test
    void noKeyIsKept() {
        assertThat(stored("first").columns())
                .containsExactly("measure", "court", "scope", "line", "since", "until", "n");
    }

    @ParameterizedTest(name = "{2}: {3} passes")
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Originals          | name: Cases before them        | another label    | 0",
                "where: line = 'civil'    | where: line = 'criminal'       | another stock    | 1",
                "within: court,           | ''                             | another key      | 1",
            })
    void onlyWhatHasChangedIsMadeAgain(String from, String to, String what, int made) throws IOException {
        Catalogue changed = catalogue(from, to);
        StateStore store = store("after " + what, Optional.of(folder.resolve("first")));
        states(Grouping.lines(changed.model()), cases(), store).write(Catalogue.measures(changed.indicators()));
        assertThat(store.close()).isEqualTo(new ComputeSummary.Passes(3, made));
    }

    /** By cause, of which one stands under others: the number of keys ever, which is that of first times. */
    @Test
    void aCodeHasTheKeysOfAllThatStandsUnderItAndEachOnce() throws IOException {
        Breakdown causes = Breakdown.of(mapping.model(), "cause").orElseThrow();
        Map<String, Long> found = new TreeMap<>();
        states(Grouping.by(causes), cases(), store("by cause", Optional.empty()))
                .spans(originals())
                .filter("since = 0")
                .collectAsList()
                .forEach(row -> found.merge(
                        row.<Integer>getAs("scope") + " " + row.<Integer>getAs("line"), row.getAs("n"), Long::sum));
        List<Row> members = new Scopes(courts).members(TestSession.spark()).collectAsList();
        Hierarchy hierarchy = new Hierarchy(causes.codes());
        Map<String, Set<String>> keys = new TreeMap<>();
        cases().filter("filed_date <= DATE'" + AS_OF.date() + "' AND original_case_no IS NOT NULL")
                .collectAsList()
                .forEach(row -> {
                    Integer code = row.getAs("cause_code");
                    List<Integer> told = code == null
                            ? List.of(States.UNMAPPED)
                            : hierarchy.way(causes.toldAs().get(code - 1)).stream()
                                    .map(CodeList.Entry::id)
                                    .toList();
                    int court = row.getAs("court");
                    members.stream()
                            .filter(member -> member.getInt(0) == court)
                            .forEach(member -> told.forEach(
                                    one -> keys.computeIfAbsent(member.getInt(1) + " " + one, any -> new TreeSet<>())
                                            .add(row.getAs("original_case_no"))));
                });
        Map<String, Long> expected = new TreeMap<>();
        keys.forEach((cell, all) -> expected.put(cell, (long) all.size()));
        assertThat(found).isEqualTo(expected);
        assertThat(expected.keySet().stream().map(cell -> cell.split(" ")[1]).distinct())
                .as("a cause, one above it, and none")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void thePassesOfExplainRunAsTheyStandAndKnowNothingButBuiltInExpressions() throws IOException {
        PlanReader.Planned planned = PlanReader.plan(catalogue("", ""), SampleRun.cases(mapping, intake, taken), AS_OF);
        List<PlanStep> keyed = planned.steps().stream()
                .filter(step -> step.name().equals(DistinctStates.DISTINCT))
                .toList();
        assertThat(keyed).hasSize(3);
        for (PlanStep step : keyed) {
            List<Row> keys = TestSession.spark().sql(step.sql()).collectAsList();
            assertThat(keys).as(step.sql()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(keys.get(0).schema().fieldNames()).contains("key_1", "court", "line", "t");
        }
        String plan = states(Grouping.lines(mapping.model()), cases(), store("planned", Optional.empty()))
                .spans(originals())
                .queryExecution()
                .executedPlan()
                .toString();
        assertThat(plan).contains("Window").doesNotContain("UDF", "Deserialize", "MapElements", "MapPartitions");
    }

    private static Dataset<Row> cases() {
        return TestSession.spark().read().parquet(taken.resolve("cases").toString());
    }

    private static Measure originals() throws IOException {
        return Catalogue.measures(catalogue("", "").indicators()).get(0);
    }

    private static Dataset<Row> stored(String name) {
        return TestSession.spark()
                .read()
                .parquet(folder.resolve(name).resolve(DistinctStates.DISTINCT).toString());
    }

    private static StateStore store(String name, Optional<Path> earlier) throws IOException {
        return new StateStore(TestSession.spark(), taken, Files.createDirectories(folder.resolve(name)), earlier);
    }

    private static DistinctStates states(Grouping grouping, Dataset<Row> cases, StateStore store) {
        Dataset<Row> known = AsOfView.of(cases, mapping.model().cases(), AS_OF, List.of());
        return new DistinctStates(
                TestSession.spark(), new Scopes(courts), Map.of("cases", known), AS_OF, grouping, store);
    }

    /** How many original cases by scope, line and span. */
    private static Map<String, Long> numbers(Dataset<Row> cases) throws IOException {
        Map<String, Long> numbers = new TreeMap<>();
        states(Grouping.lines(mapping.model()), cases, store("numbers", Optional.empty()))
                .spans(originals())
                .collectAsList()
                .forEach(row -> numbers.put(
                        row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3), row.getLong(4)));
        return numbers;
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
        String changed = from.isEmpty() ? text : text.replace(from, to);
        return SampleRun.catalogue(Files.writeString(folder.resolve("catalogue.yaml"), changed));
    }
}
