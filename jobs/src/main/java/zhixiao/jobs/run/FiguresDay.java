package zhixiao.jobs.run;

import java.time.LocalDate;
import java.util.List;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.output.ResultFolder;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * The cut-off of a run's figures: what joins them is of the same day.
 *
 * @param day the cut-off
 */
record FiguresDay(LocalDate day) {
    /** @throws ProblemException if the run has no figures */
    static FiguresDay of(Manifest manifest, ResultFolder folder) {
        return new FiguresDay(manifest.asOf()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemCode.STAGE_MISSING, folder.named().toString(), "compute"))));
    }

    /**
     * Holds the day of something else against it.
     *
     * @param what whose day it is, as the user names it
     * @throws ProblemException if it is another day
     */
    void verify(String what, LocalDate other) {
        if (!day.equals(other)) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_VALUE, what).found(other.toString(), List.of(day.toString())));
        }
    }
}
