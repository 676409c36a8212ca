package zhixiao.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.review.Allocation;
import zhixiao.jobs.review.Candidate;
import zhixiao.jobs.review.CellKey;
import zhixiao.jobs.review.Draw;
import zhixiao.jobs.review.Drawing;
import zhixiao.jobs.review.PlainDraw;
import zhixiao.jobs.review.PlainDraw.Framed;
import zhixiao.jobs.review.Plans;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.review.ReviewPlan;

/** The draw in Spark on the sample, held against the draw in plain Java, and against other partitions and another order of rows. */
class ReviewFrameTest {
    private static final SampleRun SAMPLE = SampleRun.ofSample();
    private static final LocalDate FROM = LocalDate.of(2025, 7, 1);
    private static final LocalDate TO = SampleRun.SAMPLE_CUT_OFF;

    private static Drawing drawing(ReviewPlan plan) {
        return new Drawing("q3", plan, "2025-10-08", Optional.of(FROM), TO, "data");
    }

    private static List<Candidate> candidates(Drawing drawing, Compute.Cases cases) {
        ReviewFrame frame = new ReviewFrame(TestSession.spark(), cases, drawing);
        return frame.candidates(Allocation.of(drawing.plan(), frame.sizes()));
    }

    /** The closings of the period with their parts, read row by row. */
    private static List<Framed> framed(boolean judges) {
        List<Framed> frame = new ArrayList<>();
        for (Row row : SAMPLE.table("cases")
                .join(
                        SAMPLE.table("codes")
                                .filter("list = 'line'")
                                .select(
                                        functions.col("id").as("line_id"),
                                        functions.col("code").as("line_code")),
                        functions.expr("line = line_id"),
                        "left")
                .select("case_no", "court", "line_code", "closed_date", "cause")
                .collectAsList()) {
            Date closed = row.getDate(3);
            if (closed != null
                    && !closed.toLocalDate().isBefore(FROM)
                    && !closed.toLocalDate().isAfter(TO)) {
                String court =
                        SAMPLE.cases().courts().courts().get(row.getInt(1) - 1).code();
                String judge = judges && row.getString(4) != null ? row.getString(4) : "";
                frame.add(new Framed(
                        Extract.key(row.getString(0), FieldKind.CASE_NUMBER),
                        new CellKey(court, "civil".equals(row.getString(2)) ? "civil" : "other", judge)));
            }
        }
        return frame;
    }

    @Test
    void drawsWhatPlainJavaDraws() {
        for (ReviewPlan plan : List.of(Plans.withoutJudges(), Plans.small())) {
            List<Framed> frame = framed(plan.perJudge().orElseThrow().least().isPresent());
            Drawing drawing = drawing(plan);

            assertThat(new ReviewFrame(TestSession.spark(), SAMPLE.cases(), drawing).sizes())
                    .isEqualTo(PlainDraw.sizes(frame));
            Set<Framed> drawn = candidates(drawing, SAMPLE.cases()).stream()
                    .filter(one -> one.cell().isPresent())
                    .map(one -> new Framed(one.key().number(), one.cell().get()))
                    .collect(Collectors.toSet());
            assertThat(drawn).hasSizeGreaterThan(50).isEqualTo(PlainDraw.draw(plan, drawing.seed(), frame));
        }
    }

    @Test
    void otherPartitionsAndAnotherOrderOfRowsMakeNoDifference() throws IOException {
        Path folder = SampleRun.newFolder("shuffled");
        for (String table : List.of("codes", "later_cases")) {
            Directories.link(SAMPLE.out().resolve(table), folder.resolve(table));
        }
        SAMPLE.table("cases")
                .repartition(7, functions.col("filed_date"))
                .sortWithinPartitions(functions.col("case_no").desc())
                .write()
                .parquet(folder.resolve("cases").toString());
        Compute.Cases shuffled = new Compute.Cases(
                folder,
                SAMPLE.cases().courts(),
                SAMPLE.cases().unmapped(),
                SAMPLE.cases().dataFrom(),
                SAMPLE.cases().extractedOn());
        Drawing drawing = drawing(Plans.shipped("case-review", "sample: null", "sample: 10%"));

        Draw first = draw(drawing, SAMPLE.cases());
        assertThat(draw(drawing, shuffled)).isEqualTo(first);
        assertThat(first.drawn()).isGreaterThan(20);
        Directories.delete(folder);
        assertThat(Files.exists(folder)).isFalse();
    }

    private static Draw draw(Drawing drawing, Compute.Cases cases) {
        Map<CellKey, Long> sizes = new ReviewFrame(TestSession.spark(), cases, drawing).sizes();
        return drawing.draw(sizes, candidates(drawing, cases), List.of());
    }

    /** Cases whose appeal or retrial of the period changed or remanded them, whenever they were closed themselves. */
    @Test
    void whatWasDecidedOtherwiseAboveIsChosenByTheLaterCase() {
        ReviewPlan plan =
                Plans.shipped("case-review", "  on: closed_date\n  where: NOT", "  from: closed_date\n  where: NOT");
        Set<String> chosen = candidates(drawing(plan), SAMPLE.cases()).stream()
                .filter(one -> one.targets().contains("decided_otherwise_above"))
                .map(one -> one.key().number())
                .collect(Collectors.toSet());
        Set<String> expected = SAMPLE
                .table("later_cases")
                .join(
                        SAMPLE.table("codes")
                                .filter("list = 'outcome' AND code IN ('reversed', 'reversed_dismissed', 'remanded',"
                                        + " 'ordered_to_try')")
                                .select(functions.col("id").as("found")),
                        functions.expr("outcome = found"))
                .join(
                        SAMPLE.table("codes")
                                .filter("list = 'instance' AND code IN ('second', 'retrial')")
                                .select(functions.col("id").as("level")),
                        functions.expr("instance = level"))
                .filter("closed_date BETWEEN DATE'" + FROM + "' AND DATE'" + TO + "'")
                .select("original_case_no")
                .collectAsList()
                .stream()
                .map(row -> Extract.key(row.getString(0), FieldKind.CASE_NUMBER))
                .collect(Collectors.toSet());

        assertThat(chosen).isNotEmpty().isEqualTo(expected);
    }
}
