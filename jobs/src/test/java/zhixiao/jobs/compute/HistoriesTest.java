package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.catalogue.PeriodKind;

/** Histories and the moments that they are kept for. */
class HistoriesTest {
    @TempDir
    Path work;

    @Test
    void aTimeKeyBelongsToTheFirstMomentThatIsNotBeforeIt() {
        Moments moments = new Moments(List.of(10, 13, 14, 20));
        List<Integer> keys = List.of(-100, 9, 10, 11, 13, 14, 15, 20);

        String places = String.join(
                ", ",
                keys.stream().map(key -> moments.placeSql("(" + key + ")")).toList());
        Row row = TestSession.spark().sql("SELECT " + places).first();

        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            found.add(row.getInt(i));
        }
        assertThat(found)
                .isEqualTo(keys.stream()
                        .map(key -> (int) moments.keys().stream()
                                .filter(moment -> moment < key)
                                .count())
                        .toList());
    }

    @Test
    void anyNumberOfPartitionsGivesTheSameRowsInTheSameOrder() {
        List<Row> together = rows(Histories.FIGURES_PER_TASK, 1, work.resolve("together"));
        List<Row> apart = rows(300, 4, work.resolve("apart"));

        assertThat(apart).isEqualTo(together).hasSizeGreaterThan(5000);
    }

    /** The figures of two indicators of the sample, formed from histories in so many partitions at least. */
    private static List<Row> rows(int figuresPerTask, int partitions, Path work) {
        SampleRun sample = SampleRun.ofSample();
        SparkSession spark = TestSession.spark();
        Catalogue catalogue = SampleRun.catalogue(SampleRun.CATALOGUE);
        AsOf asOf = new AsOf(SampleRun.SAMPLE_CUT_OFF);
        List<Measure> measures = Catalogue.measures(sample.compute().computed());
        List<Indicator> indicators = sample.compute().computed().stream()
                .filter(indicator ->
                        List.of("over_12m_pending_ratio", "appeal_rate").contains(indicator.id()))
                .toList();
        Scopes scopes = new Scopes(sample.intake().courts());
        List<Window> windows = Windows.of(asOf, sample.mapping().dataFrom(), PeriodKind.usual());
        Moments moments = Moments.of(windows);
        Grouping lines = Grouping.lines(catalogue.model());
        IndicatorFacts facts = new IndicatorFacts(spark, catalogue, scopes, windows);
        Histories histories = new Histories(spark, lines, facts, scopes, windows, moments, figuresPerTask);
        assertThat(histories.blocks()).isGreaterThanOrEqualTo(partitions);
        Dataset<Row> built = histories.build(
                StatePlan.of(measures), sample.out().resolve("states"), List.of(), Optional.empty(), work);
        List<Row> rows = new ArrayList<>();
        new IndicatorTable(catalogue, lines, facts, sample.mapping().dataFrom())
                .rows(indicators, built, facts.windows(moments))
                .toLocalIterator()
                .forEachRemaining(rows::add);
        return rows;
    }
}
