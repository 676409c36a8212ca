package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.limits.Supervision;

/** The courts of a run: their levels, which stand above which in their table, and which supervise which, by line and day. */
public final class Courts {
    private final List<Manifest.Court> inOrder;
    private final List<String> lines;
    private final Map<String, Manifest.Court> byCode = new HashMap<>();

    /**
     * Looks up courts.
     *
     * @param inOrder in official order
     * @param lines the codes of the lines of cases, in order; where there are none, supervision is not told apart by line
     */
    public Courts(List<Manifest.Court> inOrder, List<String> lines) {
        this.inOrder = List.copyOf(inOrder);
        this.lines = lines.isEmpty() ? List.of(Figure.ALL_LINES) : List.copyOf(lines);
        inOrder.forEach(court -> byCode.put(court.code(), court));
    }

    /** The courts of a run. */
    public static Courts of(Manifest manifest) {
        return new Courts(
                manifest.courts(),
                manifest.lines().stream().map(Manifest.Line::code).toList());
    }

    /** A court, or empty if there is none of that code. */
    public Optional<Manifest.Court> court(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The codes of all courts, in official order. */
    public List<String> codes() {
        return inOrder.stream().map(Manifest.Court::code).toList();
    }

    /** True if other courts stand below a court in the table of courts, so that its tree has figures of its own. */
    public boolean hasBelow(String code) {
        return inOrder.stream().anyMatch(other -> other.parent().equals(Optional.of(code)));
    }

    /**
     * The lines in which a court supervises another, directly or not, on a day: all of them, some, or none. A court does not
     * supervise itself.
     */
    public List<String> supervised(String upper, String lower, LocalDate day) {
        return lines.stream()
                .filter(line -> supervises(upper, lower, line, day))
                .toList();
    }

    /** True if a court supervises another in every line on a day. */
    public boolean supervisesAll(String upper, String lower, LocalDate day) {
        return lines.stream().allMatch(line -> supervises(upper, lower, line, day));
    }

    /** Who receives: the courts that are named, else all that the issuer supervises in any line, and for monitoring itself. */
    List<String> recipients(Purpose purpose, String issuer, List<String> named, LocalDate day) {
        if (!named.isEmpty()) {
            return named;
        }
        return purpose == Purpose.MONITORING
                ? List.of(issuer)
                : codes().stream()
                        .filter(other -> !supervised(issuer, other, day).isEmpty())
                        .toList();
    }

    private boolean supervises(String upper, String lower, String line, LocalDate day) {
        Set<String> seen = new HashSet<>();
        Optional<String> above = above(lower, line, day);
        while (above.isPresent() && seen.add(above.get())) {
            if (above.get().equals(upper)) {
                return true;
            }
            above = above(above.get(), line, day);
        }
        return false;
    }

    private Optional<String> above(String code, String line, LocalDate day) {
        return court(code).flatMap(court -> Supervision.above(court.supervision(), court.parent(), line, day));
    }

    /** What a rule may call a court: its level and its code. */
    List<String> names(String code) {
        return List.of(court(code).map(Manifest.Court::level).orElse(""), code);
    }
}
