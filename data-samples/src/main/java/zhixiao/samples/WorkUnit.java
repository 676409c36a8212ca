package zhixiao.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The cases that one court files itself between two days, and all that follows from them. How the work is cut decides
 * nothing but the order of rows.
 *
 * @param expected about how many rows it will write
 * @param last true for the latest unit of its court
 */
record WorkUnit(int court, int firstDay, int lastDay, double expected, boolean last) {
    private static final double LEAST_ROWS = 20_000;
    private static final int MOST_UNITS = 400;

    /** Cuts the work: about equal units, at least one for each court. */
    static List<WorkUnit> cut(SampleRequest request, Province province, Volumes volumes, int firstDay) {
        int from = Days.of(request.from());
        int to = Days.of(request.to());
        double rows = Math.max(LEAST_ROWS, (double) request.cases() / MOST_UNITS);
        rows = Math.min(rows, Math.max(1_000, request.cases() / (4.0 * request.files())));
        List<WorkUnit> units = new ArrayList<>();
        for (Court court : province.courts()) {
            double expected = volumes.expected(court.index());
            int parts = (int) Math.max(1, Math.min(to - from + 1, Math.round(expected / rows)));
            int start = firstDay;
            for (int part = 1; part <= parts; part++) {
                int end = from + (int) ((to - from + 1L) * part / parts) - 1;
                units.add(new WorkUnit(court.index(), start, end, expected / parts, part == parts));
                start = end + 1;
            }
        }
        return units;
    }

    /** Deals consecutive units to files, so that the files are of about the same size. */
    static List<List<WorkUnit>> deal(List<WorkUnit> units, int files) {
        double total = units.stream().mapToDouble(WorkUnit::expected).sum();
        List<List<WorkUnit>> dealt = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            dealt.add(new ArrayList<>());
        }
        double before = 0;
        for (WorkUnit unit : units) {
            int file = (int) ((before + unit.expected() / 2) / total * files);
            dealt.get(Math.min(file, files - 1)).add(unit);
            before += unit.expected();
        }
        return dealt;
    }
}
