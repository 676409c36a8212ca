package zhixiao.jobs.review;

import java.util.List;

/** How far the grade of a case has come; the words are stored. */
public enum Step {
    /** The panel has proposed a grade. */
    PROVISIONAL,
    /** The division objects, with its reasons. */
    OBJECTED,
    /** The panel has looked at it again. */
    RE_REVIEWED,
    /** The grade stands. */
    FINAL;

    /** What may follow. */
    public List<Step> next() {
        return switch (this) {
            case PROVISIONAL -> List.of(OBJECTED, FINAL);
            case OBJECTED -> List.of(RE_REVIEWED);
            case RE_REVIEWED -> List.of(FINAL);
            case FINAL -> List.of();
        };
    }
}
