package zhixiao.spec.propose;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When an extract begins and ends, guessed from its days.
 *
 * @param from the first day whose events it seems to hold completely, or empty
 * @param on the last day that days reach without a gap of more than a month, or empty
 */
record Extract(Optional<LocalDate> from, Optional<LocalDate> on) {
    /** A month with fewer than this share of the usual number of events is not complete. */
    private static final double USUAL = 0.2;

    private static final long GAP = 31;

    /** Guesses: from the closings, which old pending cases do not have, or from the filings; until the last of all. */
    static Extract of(TableProposal cases, ColumnWords words) {
        List<Candidate> events = cases.events();
        Optional<Candidate> closed = events.stream()
                .filter(candidate ->
                        !candidate.field().name().equals(cases.table().entered()))
                .findFirst()
                .or(() -> events.stream().findFirst());
        NavigableMap<LocalDate, Long> all = new TreeMap<>();
        events.forEach(
                candidate -> candidate.reading().dates().days().forEach((day, n) -> all.merge(day, n, Long::sum)));
        cases.updated(words)
                .ifPresent(updated -> updated.dates().days().forEach((day, n) -> all.merge(day, n, Long::sum)));
        return new Extract(
                closed.flatMap(candidate -> from(candidate.reading().dates().days())), last(all));
    }

    private static Optional<LocalDate> from(Map<LocalDate, Long> days) {
        NavigableMap<YearMonth, Long> months = new TreeMap<>();
        days.forEach((day, rows) -> months.merge(YearMonth.from(day), rows, Long::sum));
        if (months.isEmpty()) {
            return Optional.empty();
        }
        List<Long> sorted = months.values().stream().sorted().toList();
        double usual = USUAL * sorted.get(sorted.size() / 2);
        return months.entrySet().stream()
                .filter(month -> month.getValue() >= usual)
                .findFirst()
                .map(month -> month.getKey().atDay(1));
    }

    private static Optional<LocalDate> last(NavigableMap<LocalDate, Long> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        long half = days.values().stream().mapToLong(Long::longValue).sum() / 2;
        LocalDate day = days.firstKey();
        for (Map.Entry<LocalDate, Long> entry : days.entrySet()) {
            day = entry.getKey();
            half -= entry.getValue();
            if (half <= 0) {
                break;
            }
        }
        LocalDate next = days.higherKey(day);
        while (next != null && ChronoUnit.DAYS.between(day, next) <= GAP) {
            day = next;
            next = days.higherKey(day);
        }
        return Optional.of(day);
    }
}
