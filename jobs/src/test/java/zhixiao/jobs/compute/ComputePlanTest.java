package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;

/** The plan that is printed is the one that runs: few passes over few columns, in code that is compiled. */
class ComputePlanTest {
    private static final SampleRun SAMPLE = SampleRun.ofSample();
    private static final AsOf AS_OF = new AsOf(SampleRun.SAMPLE_CUT_OFF);

    private static PlanReader.Planned plan(Compute.Cases cases) {
        return PlanReader.plan(SAMPLE.compute().catalogue(), cases, AS_OF);
    }

    @Test
    void theSqlOfEveryPassGivesTheStatesThatWereStored() {
        List<PlanStep> steps = plan(SAMPLE.cases()).steps();
        assertThat(steps).extracting(PlanStep::name).doesNotHaveDuplicates();
        for (PlanStep step : steps) {
            Dataset<Row> stored = SAMPLE.table("states/" + step.name());
            if (step.name().endsWith(States.DAYS)) {
                String measure = step.columns().keySet().iterator().next();
                stored = stored.filter("measure = '" + measure + "'").drop("measure");
            }
            Dataset<Row> asked = TestSession.spark().sql(step.sql());
            assertThat(asked.columns()).as(step.name()).isEqualTo(stored.columns());
            assertThat(stored.count()).as(step.name()).isPositive().isEqualTo(asked.count());
            assertThat(asked.exceptAll(stored).isEmpty()).as(step.name()).isTrue();
        }
    }

    @Test
    void theCodeOfEveryPassIsSmallEnoughToBeCompiled() {
        // Most tests do without generated code: small tables are through before it is compiled.
        RuntimeConfig settings = TestSession.spark().conf();
        Map<String, String> before = new LinkedHashMap<>();
        Map.of("spark.sql.codegen.wholeStage", "true", "spark.sql.codegen.factoryMode", "FALLBACK")
                .forEach((name, value) -> {
                    before.put(name, settings.get(name));
                    settings.set(name, value);
                });
        try (PlanReader reader = PlanReader.open(Optional.empty())) {
            assertThat(plan(SAMPLE.cases()).steps()).allSatisfy(step -> assertThat(reader.largestMethod(step))
                    .as(step.name())
                    .isBetween(100, 8000));
        }
    }

    /** Equal measures are computed once, and all that count on one day in one pass. */
    @Test
    void measuresShareTheirPasses() {
        List<PlanStep> byLine = plan(SAMPLE.cases()).steps().stream()
                .filter(step -> step.breakdown().isEmpty() && !step.name().equals(States.DAYS))
                .toList();
        assertThat(byLine)
                .extracting(step -> step.table().name() + " " + step.on())
                .doesNotHaveDuplicates();
        assertThat(byLine.stream().flatMap(step -> step.columns().keySet().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPassReadsTheColumnsThatItsMeasuresAskForAndNoOthers() {
        PlanStep old = plan(SAMPLE.cases()).steps().stream()
                .filter(step -> step.name().equals("cases_by_shift_filed_date_6m1d"))
                .findFirst()
                .orElseThrow();
        assertThat(old.reads()).containsExactly("closed_date", "court", "filed_date", "line");
        String scan = TestSession.spark()
                .sql(old.sql())
                .queryExecution()
                .executedPlan()
                .toString();
        assertThat(scan).contains("ReadSchema: struct<court:int,line:int,filed_date:date,closed_date:date>");
    }

    @Test
    void whatTheSourceDoesNotFillIsLeftOutAlone() {
        Compute.Cases all = SAMPLE.cases();
        Map<String, Set<String>> unmapped = new LinkedHashMap<>(all.unmapped());
        unmapped.put("cases", new TreeSet<>(List.of("procedure", "hearing_held")));
        PlanReader.Planned less =
                plan(new Compute.Cases(all.folder(), all.courts(), unmapped, all.dataFrom(), all.extractedOn()));

        assertThat(less.skipped())
                .extracting(skipped -> skipped.indicator().id() + " " + skipped.detail())
                .containsExactly("second_instance_hearing_rate cases.hearing_held");
        assertThat(less.leftOut())
                .extracting(leftOut -> leftOut.skipped().indicator().id() + " by "
                        + leftOut.breakdown().dimension() + " "
                        + leftOut.skipped().detail())
                .containsExactly(
                        "in_limit_closing_rate by procedure cases.procedure",
                        "avg_closing_days by procedure cases.procedure",
                        "median_closing_days by procedure cases.procedure");
        assertThat(less.computed()).isEqualTo(plan(all).computed() - 1);
        assertThat(less.steps()).noneMatch(step -> step.name().startsWith("by_procedure"));
    }
}
