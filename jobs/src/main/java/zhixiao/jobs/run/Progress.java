package zhixiao.jobs.run;

import java.time.Duration;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.revisions.RevisionsSummary;

/** Is told how a run gets on. */
public interface Progress {

    /** The stages of a run. */
    enum Stage {
        INTAKE,
        COMPUTE,
        REVISIONS,
        ANALYSE,
        LISTS,
        REGISTER,
        CHECK,
        RELEASE,
        REPORT
    }

    /** Tells nobody. */
    Progress QUIET = new Progress() {};

    /** What a killed run had left in the folder was cleared up. */
    default void recovered(boolean newResultPlaced) {}

    /** A stage begins. */
    default void started(Stage stage, int number, int of) {}

    /** A stage is done. */
    default void done(Stage stage, int number, int of, Duration took) {}

    /** So many of the sheets of courts are made; told from several threads. */
    default void sheets(int done, int of) {}

    /** What intake found; told before the gate decides whether it will do. */
    default void found(IntakeSummary intake) {}

    /** What compute found; told before the gate decides whether it will do. */
    default void found(ComputeSummary compute) {}

    /** What has changed since an earlier run. */
    default void found(RevisionsSummary revisions) {}

    /** What the analysis found. */
    default void found(AnalyseSummary analysis) {}

    /** What the check found; told before a refusal ends the run. */
    default void found(CheckSummary check) {}
}
