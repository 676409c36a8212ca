package zhixiao.jobs.statistics.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * The stretch of a series from which limits are formed, with its dates, which stand under every chart.
 *
 * @param from date of its first point
 * @param to date of its last point
 * @param reason why it does not begin with the series; empty if it does
 */
public record Baseline(LocalDate from, LocalDate to, Optional<String> reason) {
    /** With fewer points there are no limits. */
    public static final int FEWEST = 8;
    /** With fewer points limits are a trial. */
    public static final int TRIAL = 12;
    /** With so many points a baseline is frozen. */
    public static final int FROZEN = 24;

    /** How settled limits are. */
    public enum State {
        /** Fewer than 12 points. */
        TRIAL,
        /** 12 to 23 points: still growing with each new point. */
        GROWING,
        /** 24 points: it does not change any more unless somebody records why. */
        FROZEN
    }

    /** Rejects a reason without words: a programmer's mistake. */
    public Baseline {
        if (reason.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a baseline is moved with a reason in words");
        }
    }

    /** The first 24 dates of a series, or all of them while there are fewer; refused below 8. */
    public static Outcome<Baseline> ofFirst(List<LocalDate> dates) {
        return dates.size() < FEWEST
                ? Outcome.refused(RefusalCode.TOO_FEW_BASELINE_POINTS, dates.size(), FEWEST)
                : Outcome.known(
                        new Baseline(dates.get(0), dates.get(Math.min(FROZEN, dates.size()) - 1), Optional.empty()));
    }

    /** A baseline that was moved, with its recorded reason. */
    public static Baseline moved(LocalDate from, LocalDate to, String reason) {
        return new Baseline(from, to, Optional.of(reason));
    }

    /** How settled a baseline of so many points is. */
    public static State state(int points) {
        if (points < TRIAL) {
            return State.TRIAL;
        }
        return points < FROZEN ? State.GROWING : State.FROZEN;
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** Refuses a baseline that was moved without a reason, or that has too few points in a series. */
    Outcome<Baseline> on(List<LocalDate> dates) {
        long points = dates.stream().filter(this::holds).count();
        if (points < FEWEST) {
            return Outcome.refused(RefusalCode.TOO_FEW_BASELINE_POINTS, points, FEWEST);
        }
        return dates.get(0).isBefore(from) && reason.isEmpty()
                ? Outcome.refused(RefusalCode.BASELINE_MOVED)
                : Outcome.known(this);
    }
}
