package zhixiao.reports.chart;

import java.time.LocalDate;
import java.util.List;

/** How months stand along an axis: years only, for months come evenly and a chart has room for little. */
final class Months {
    /** From this month on the first year has no room before the next one. */
    private static final int LATE = 9;

    private Months() {}

    /** A label for each month: its year in January, and at the very left. */
    static String[] labels(List<LocalDate> months) {
        String[] labels = new String[months.size()];
        for (int i = 0; i < labels.length; i++) {
            LocalDate month = months.get(i);
            boolean labelled = month.getMonthValue() == 1 || i == 0 && month.getMonthValue() < LATE;
            labels[i] = labelled ? String.valueOf(month.getYear()) : "";
        }
        return labels;
    }
}
