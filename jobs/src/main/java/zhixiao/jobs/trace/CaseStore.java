package zhixiao.jobs.trace;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.review.Drawing;
import zhixiao.jobs.session.HeldSession;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.model.CaseModel;

/** The stored cases of a run, opened to be asked about; to be closed when there are no more questions. */
public final class CaseStore implements AutoCloseable {
    private final HeldSession session;
    private final Compute.Cases cases;

    private CaseStore(HeldSession session, Compute.Cases cases) {
        this.session = session;
        this.cases = cases;
    }

    /**
     * Opens the cases.
     *
     * @param cases what intake left
     * @param master where Spark runs, or empty to leave it to the environment
     */
    public static CaseStore open(Compute.Cases cases, Optional<String> master) {
        return new CaseStore(HeldSession.open(master), cases);
    }

    /** The cases that a figure is made of, of one kind if not all. */
    public FigureCases figure(Indicator indicator, Question question, Optional<Kind> kind) {
        return new FigureCases(session.spark(), cases, indicator, question, kind);
    }

    /** A case by its number, however that is typed; without rows if it is not there. */
    public Extract find(CaseModel model, String number) {
        return CaseFile.find(session.spark(), cases, model, number);
    }

    /** The cases of some courts that are on lists at the end of a day. */
    public ListedCases listed(LocalDate asOf, Set<String> courts) {
        return new ListedCases(session.spark(), cases, asOf, courts);
    }

    /** The frame of a review. */
    public ReviewFrame review(Drawing drawing) {
        return new ReviewFrame(session.spark(), cases, drawing);
    }

    /** Stops Spark if it was started for these questions. */
    @Override
    public void close() {
        session.close();
    }
}
