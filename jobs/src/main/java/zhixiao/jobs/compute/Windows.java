package zhixiao.jobs.compute;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.catalogue.PeriodKind;

/**
 * The windows of a run: every month, quarter, half-year and year since the data begin, the year to date of
 * every year, the twelve months that end with each month, and for windows that the cut-off divides, the same days of the year before.
 */
final class Windows {
    private final AsOf asOf;
    private final int firstMonth;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    private Windows(AsOf asOf, LocalDate dataFrom) {
        this.asOf = asOf;
        this.firstMonth = AsOf.month(dataFrom);
    }

    /**
     * The windows from the period that holds the first day of the data until the cut-off, by id.
     *
     * @param kinds which kinds of them
     */
    static List<Window> of(AsOf asOf, LocalDate dataFrom, Collection<PeriodKind> kinds) {
        Windows windows = new Windows(asOf, dataFrom);
        for (PeriodKind kind : EnumSet.copyOf(kinds)) {
            if (kind == PeriodKind.YEAR_TO_DATE) {
                windows.yearsToDate();
            } else {
                windows.calendar(kind);
            }
        }
        return List.copyOf(windows.windows.values());
    }

    /** The newest window of a kind and, where the cut-off divides it, the newest whole one. */
    static Set<Window> newest(List<Window> windows, PeriodKind kind) {
        Set<Window> newest = new HashSet<>();
        for (boolean whole : List.of(false, true)) {
            windows.stream()
                    .filter(window -> window.kind() == kind && window.shown() && (window.complete() || !whole))
                    .reduce((earlier, later) -> later)
                    .ifPresent(newest::add);
        }
        return newest;
    }

    /** The same windows, of which only the newest of each kind have figures. */
    static List<Window> onlyNewest(List<Window> windows) {
        Set<Window> newest = new HashSet<>();
        for (PeriodKind kind : PeriodKind.values()) {
            newest.addAll(newest(windows, kind));
        }
        return windows.stream()
                .map(window -> newest.contains(window) ? window : window.hidden())
                .toList();
    }

    private void calendar(PeriodKind kind) {
        int months = kind.months();
        int step = kind.rolls() ? 1 : months;
        int first = firstMonth - Math.floorMod(firstMonth, step);
        int lastStart = kind.rolls() ? asOf.month() - months + 1 : asOf.month();
        for (int start = first; start <= lastStart; start += step) {
            int last = start + months - 1;
            boolean complete = last < asOf.month() || last == asOf.month() && asOf.isMonthEnd();
            if (complete) {
                add(kind, start, last, true, true, true, find(kind, start - 12), before(kind, start));
            } else {
                Optional<Integer> lastYear = start - 12 >= first
                        ? Optional.of(add(
                                kind,
                                start - 12,
                                asOf.month() - 12,
                                false,
                                false,
                                false,
                                Optional.empty(),
                                Optional.empty()))
                        : Optional.empty();
                add(kind, start, asOf.month(), false, false, true, lastYear, Optional.empty());
            }
        }
    }

    private void yearsToDate() {
        int monthOfYear = Math.floorMod(asOf.month(), 12);
        for (int start = firstMonth - Math.floorMod(firstMonth, 12); start <= asOf.month(); start += 12) {
            boolean complete = monthOfYear == 11 && asOf.isMonthEnd();
            add(
                    PeriodKind.YEAR_TO_DATE,
                    start,
                    start + monthOfYear,
                    asOf.isMonthEnd(),
                    complete,
                    true,
                    find(PeriodKind.YEAR_TO_DATE, start - 12),
                    Optional.empty());
        }
    }

    /** The period before; one that rolls shares all but a month with it, which is no comparison. */
    private Optional<Integer> before(PeriodKind kind, int start) {
        return kind.rolls() ? Optional.empty() : find(kind, start - kind.months());
    }

    private Optional<Integer> find(PeriodKind kind, int start) {
        return Optional.ofNullable(windows.get(kind + "/" + start + "/true")).map(Window::id);
    }

    private int add(
            PeriodKind kind,
            int start,
            int last,
            boolean wholeMonths,
            boolean complete,
            boolean shown,
            Optional<Integer> lastYear,
            Optional<Integer> previous) {
        LocalDate end = wholeMonths ? AsOf.firstDay(last + 1).minusDays(1) : asOf.cutIn(last);
        int id = windows.size();
        windows.put(
                kind + "/" + start + "/" + shown,
                new Window(
                        id,
                        kind,
                        AsOf.firstDay(start),
                        end,
                        complete,
                        shown,
                        2 * start,
                        2 * last + (wholeMonths ? 1 : 0),
                        lastYear,
                        previous));
        return id;
    }
}
