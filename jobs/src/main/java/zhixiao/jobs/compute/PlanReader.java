package zhixiao.jobs.compute;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.debug.package$;
import scala.collection.Iterator;
import zhixiao.jobs.session.HeldSession;
import zhixiao.spec.bind.Catalogue;

/** Tells how a catalogue would be computed of cases, without computing it. */
public final class PlanReader implements AutoCloseable {
    private final HeldSession session;

    private PlanReader(HeldSession session) {
        this.session = session;
    }

    /** Opens a session, which the size of generated code is asked of. @param master where Spark runs, if not by default */
    public static PlanReader open(Optional<String> master) {
        return new PlanReader(HeldSession.open(master));
    }

    /**
     * Plans a catalogue.
     *
     * @param cases the cases
     * @param asOf the cut-off
     */
    public static Planned plan(Catalogue catalogue, Compute.Cases cases, AsOf asOf) {
        ComputePlan plan = new ComputePlan(catalogue, cases, asOf);
        return new Planned(
                plan.computed().size(),
                plan.skipped(),
                plan.leftOut(),
                plan.steps(asOf, cases.folder().toString()));
    }

    /**
     * A plan as it is told.
     *
     * @param computed how many indicators are computed
     * @param skipped those that cannot be, and why
     * @param leftOut what cannot be broken down, and why
     * @param steps every pass over a table
     */
    public record Planned(
            int computed,
            List<ComputeSummary.Skipped> skipped,
            List<ComputeSummary.LeftOut> leftOut,
            List<PlanStep> steps) {
        /** Copies the lists, so that the value cannot change. */
        public Planned {
            skipped = List.copyOf(skipped);
            leftOut = List.copyOf(leftOut);
            steps = List.copyOf(steps);
        }
    }

    /**
     * The size in bytes of the largest method that is generated for a pass. The Java machine compiles none above 8,000
     * (HotSpot's {@code HugeMethodLimit}), and interprets it instead.
     */
    public int largestMethod(PlanStep step) {
        SparkSession spark = session.spark();
        SparkPlan plan = spark.sql(step.sql()).queryExecution().executedPlan();
        int largest = 0;
        for (Iterator<?> parts = package$.MODULE$.codegenStringSeq(plan).iterator(); parts.hasNext(); ) {
            var part = (scala.Tuple3<?, ?, ?>) parts.next();
            var sizes = (org.apache.spark.sql.catalyst.expressions.codegen.ByteCodeStats) part._3();
            largest = Math.max(largest, sizes.maxMethodCodeSize());
        }
        return largest;
    }

    @Override
    public void close() {
        session.close();
    }
}
