package zhixiao.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes the rows of one unit, and plants its share of the dirt among them. Rejected and deleted rows are extra rows
 * with serial numbers from 900001 on, so that the true cases stay what they are.
 */
final class DirtPlanter {
    private static final int EVERY = 7;
    private static final int LATE_DAYS = 280;
    private static final int FIRST_SERIAL = 900_001;
    private static final int NUMBER = 0;
    private static final int COURT = 1;
    private static final int TYPE = 2;
    private static final int FILED = 6;
    private static final int CLOSED = 7;
    private static final int METHOD = 8;
    private static final int ORIGINAL = 10;
    private static final int HEARING = 11;
    private static final int UPDATED = 17;
    private static final int STATE = 18;

    /** One piece of dirt: its kind and its place among all, which gives its serial number. */
    record Task(DirtKind kind, int place) {}

    private final List<Task> tasks;
    private final RowFormat format;
    private final Province province;
    private final CsvBuffer cases;
    private final CsvBuffer suspensions;
    private final TrueCases trueCases;
    private final Map<DirtKind, Integer> planted;
    private final int from;
    private final int lateFrom;
    private final CsvBuffer line = new CsvBuffer();
    private CaseRow previous;
    private int seen;

    DirtPlanter(
            List<Task> tasks,
            RowFormat format,
            Province province,
            CsvBuffer cases,
            CsvBuffer suspensions,
            TrueCases trueCases,
            Map<DirtKind, Integer> planted,
            SampleRequest request) {
        this.tasks = new ArrayList<>(tasks);
        this.format = format;
        this.province = province;
        this.cases = cases;
        this.suspensions = suspensions;
        this.trueCases = trueCases;
        this.planted = planted;
        this.from = Days.of(request.from());
        this.lateFrom = Days.of(request.to()) - LATE_DAYS;
    }

    /** The dirt of every unit: dealt to the last units of the basic courts in turn. */
    static List<List<Task>> deal(List<WorkUnit> units, Province province) {
        List<List<Task>> dealt = new ArrayList<>();
        List<Integer> takers = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            dealt.add(new ArrayList<>());
            boolean basic = province.court(units.get(unit).court()).level() == Level.BASIC;
            if (basic && units.get(unit).last() && takers.size() < 12) {
                takers.add(unit);
            }
        }
        int place = 0;
        for (DirtKind kind : DirtKind.values()) {
            for (int count = 0; count < kind.count(); count++) {
                dealt.get(takers.get(place % takers.size())).add(new Task(kind, place));
                place++;
            }
        }
        return dealt;
    }

    void write(CaseRow row) {
        // Appeals are rare, and each may be needed; of the other rows only some are touched.
        boolean touched = ++seen % EVERY == 0 || row.kind().secondInstance();
        Task task = touched ? take(row) : null;
        if (task == null) {
            format.putCase(row, cases);
        } else {
            plant(task, row);
            planted.merge(task.kind(), 1, Integer::sum);
        }
        previous = row;
    }

    private Task take(CaseRow row) {
        for (Task task : tasks) {
            if (fits(task.kind(), row)) {
                tasks.remove(task);
                return task;
            }
        }
        return null;
    }

    private boolean fits(DirtKind kind, CaseRow row) {
        return switch (kind) {
            case HALF_WIDTH_ORIGINAL, MISSPELT_ORIGINAL ->
                // The original was written just before, so that it is certain to be in the extract; and only late
                // appeals, so that the figures of the last months show what is not linked.
                row.kind().secondInstance()
                        && row.filed() >= lateFrom
                        && previous != null
                        && previous.number().equals(row.original());
            case NULL_WORD_CLOSED_DATE -> row.open() && row.kind() == CaseKind.CIVIL_FIRST;
            default ->
                row.kind() == CaseKind.CIVIL_FIRST
                        && !row.open()
                        && row.filed() >= from
                        && row.course().closed() > row.filed();
        };
    }

    private void plant(Task task, CaseRow row) {
        format.putCase(row, line);
        String[] cells = line.takeLine().split(",", -1);
        switch (task.kind().effect()) {
            case NONE -> put(rewritten(task.kind(), row, cells));
            case DUPLICATE -> {
                String[] copy = task.kind() == DirtKind.EXACT_DUPLICATE ? cells : older(cells, row);
                // Sometimes before the row that counts, sometimes after it: only the time of change decides.
                put(task.place() % 2 == 0 ? copy : cells);
                put(task.place() % 2 == 0 ? cells : copy);
            }
            case REJECTED, DELETED -> {
                put(cells);
                put(damaged(task, row, cells.clone()));
            }
            case SUSPENSION -> {
                put(cells);
                ClockEvent event = new ClockEvent(
                        ClockEvent.Kind.SUSPENDED,
                        new Phrase("其他应当中止"),
                        row.filed(),
                        row.course().closed());
                format.putSuspension(inventedNumber(task, row), event, suspensions);
            }
        }
    }

    private String[] rewritten(DirtKind kind, CaseRow row, String[] cells) {
        if (kind == DirtKind.NULL_WORD_CLOSED_DATE) {
            cells[CLOSED] = "1900-01-01";
            return cells;
        }
        trueCases.originalWritten(kind, row);
        String characters = row.original().series().characters().toString();
        cells[ORIGINAL] = kind == DirtKind.HALF_WIDTH_ORIGINAL
                ? cells[ORIGINAL].replace('（', '(').replace('）', ')')
                : cells[ORIGINAL].replace(characters, characters + "宇第");
        return cells;
    }

    private static String[] older(String[] cells, CaseRow row) {
        String[] older = cells.clone();
        older[CLOSED] = "";
        older[METHOD] = "";
        older[HEARING] = "";
        older[UPDATED] = Days.date(row.filed()) + " 08:30:00";
        return older;
    }

    private String[] damaged(Task task, CaseRow row, String[] cells) {
        cells[NUMBER] = inventedNumber(task, row).text(province);
        switch (task.kind()) {
            case IMPOSSIBLE_FILED_DATE -> cells[FILED] = "2025-02-30";
            case IMPOSSIBLE_CLOSED_DATE -> cells[CLOSED] = "2025-02-30";
            case FILED_IN_2109 ->
                cells[FILED] = "2109" + Days.date(row.filed()).toString().substring(4);
            case CLOSED_IN_2109 ->
                cells[CLOSED] =
                        "2109" + Days.date(row.course().closed()).toString().substring(4);
            case CLOSED_BEFORE_FILED ->
                cells[CLOSED] = Days.date(row.filed() - 1 - task.place() % 20).toString();
            case UNKNOWN_CASE_TYPE -> cells[TYPE] = "9999";
            case UNKNOWN_COURT -> cells[COURT] = "瀚9999";
            case MISSING_CASE_NUMBER -> cells[NUMBER] = "";
            case MISSING_FILED_DATE -> cells[FILED] = "";
            case UNKNOWN_CLOSING_WORD -> cells[METHOD] = "其它方式X";
            case DELETED -> cells[STATE] = "已删除";
            case TOO_FEW_COLUMNS -> {
                return Arrays.copyOf(cells, 6);
            }
            case TOO_MANY_COLUMNS -> {
                String[] more = Arrays.copyOf(cells, cells.length + 2);
                more[cells.length] = "多余";
                more[cells.length + 1] = "列";
                return more;
            }
            default -> throw new IllegalStateException("No damage is known for " + task.kind());
        }
        return cells;
    }

    private static CaseNumber inventedNumber(Task task, CaseRow row) {
        CaseNumber number = row.number();
        return new CaseNumber(number.court(), number.series(), number.year(), FIRST_SERIAL + task.place());
    }

    private void put(String[] cells) {
        cases.put(String.join(",", cells));
        cases.endLine();
    }
}
