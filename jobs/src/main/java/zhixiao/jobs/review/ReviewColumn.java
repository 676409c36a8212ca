package zhixiao.jobs.review;

import java.util.ArrayList;
import java.util.List;
import zhixiao.spec.review.ReviewPlan;

/** The columns of the workbooks of reviews, in order; people write in some of them. */
enum ReviewColumn {
    CASE_NO(24),
    ITEM(22),
    SYSTEM(18),
    FINDING(16),
    POINTS(10),
    PAPER(18),
    STEP(16),
    REASON(40),
    CORRECTED(12),
    ABOUT(50),
    COURT(10),
    REVIEWER(10),
    VERSION(10);

    private final int width;

    ReviewColumn(int width) {
        this.width = width;
    }

    /** Its width, in characters of Latin script. */
    int width() {
        return width;
    }

    /** True if it holds numbers. */
    boolean number() {
        return this == POINTS || this == REVIEWER || this == VERSION;
    }

    /** The columns of a workbook, in order. */
    static List<ReviewColumn> of(ReviewPlan plan, Part part) {
        List<ReviewColumn> columns = new ArrayList<>(List.of(CASE_NO, ITEM));
        boolean data = plan.kind().ofData() && part != Part.PANEL;
        if (data) {
            columns.add(SYSTEM);
        }
        columns.add(FINDING);
        if (part != Part.PANEL
                && plan.items().stream().anyMatch(item -> item.points().isPresent())) {
            columns.add(POINTS);
        }
        if (data) {
            columns.add(PAPER);
        }
        if (part == Part.PANEL) {
            columns.add(STEP);
        }
        columns.add(REASON);
        if (data) {
            columns.add(CORRECTED);
        }
        columns.addAll(List.of(ABOUT, COURT, REVIEWER, VERSION));
        return columns;
    }

    /** Those that a workbook must have when it comes back. */
    static List<ReviewColumn> needed(ReviewPlan plan, Part part) {
        return of(plan, part).stream()
                .filter(column -> column != SYSTEM && column != ABOUT)
                .toList();
    }
}
