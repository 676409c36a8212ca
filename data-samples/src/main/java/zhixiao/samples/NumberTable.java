package zhixiao.samples;

import java.util.Arrays;
import java.util.List;

/**
 * The serial numbers that one unit of work uses up: first counted by day, then handed out. Numbers run by filing day
 * within court, year and characters, although units are written one by one: {@link #allot} turns the counts of all
 * units into the first number of each unit on each day.
 */
final class NumberTable {
    private static final int LEVELS = 3;

    private final int[][] byDay = new int[CaseKind.values().length * LEVELS][];
    private final int court;
    private final int first;
    private final int days;
    private boolean allotted;

    /**
     * @param court the court whose cases the unit generates
     * @param first the first day on which the unit can file a case
     * @param last the last day
     */
    NumberTable(int court, int first, int last) {
        this.court = court;
        this.first = first;
        this.days = last - first + 1;
    }

    /** Counts a case that is filed some levels above the unit's court, or gives its number once they are allotted. */
    int next(int levelsAbove, CaseKind kind, int day) {
        int slot = kind.numberSeries().ordinal() * LEVELS + levelsAbove;
        int[] counts = byDay[slot];
        if (counts == null) {
            if (allotted) {
                throw new IllegalStateException("No number was counted for " + kind);
            }
            counts = new int[days];
            byDay[slot] = counts;
        }
        return counts[day - first]++;
    }

    /** Gives every unit its numbers: for each court and series by day, and on a day in the order of the units. */
    static void allot(Province province, List<NumberTable> tables, int first, int last) {
        int[][] serials = new int[province.courts().size()][CaseKind.values().length];
        for (int day = first; day <= last; day++) {
            if (Days.dayOfYear(day) == 1 || day == first) {
                for (int[] series : serials) {
                    Arrays.fill(series, 1);
                }
            }
            for (NumberTable table : tables) {
                table.allot(province, day, serials);
            }
        }
        tables.forEach(table -> table.allotted = true);
    }

    private void allot(Province province, int day, int[][] serials) {
        int place = day - first;
        if (place < 0) {
            return;
        }
        for (int slot = 0; slot < byDay.length; slot++) {
            int[] counts = byDay[slot];
            if (counts != null && counts[place] > 0) {
                int target = province.above(court, slot % LEVELS);
                int count = counts[place];
                counts[place] = serials[target][slot / LEVELS];
                serials[target][slot / LEVELS] += count;
            }
        }
    }
}
