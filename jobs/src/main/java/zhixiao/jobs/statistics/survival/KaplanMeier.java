package zhixiao.jobs.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/**
 * The share of cases that are still pending by age, with pending cases counted for as long as they were seen
 * (Kaplan and Meier 1958; error by Greenwood). Closings of a day come before pending cases of the same age.
 *
 * @param steps the days on which cases were closed, earliest first
 * @param cases all cases
 * @param lastDay the longest duration seen, or that up to which cases were under watch without a gap; nothing is told
 *     beyond it unless all were closed
 */
public record KaplanMeier(List<Step> steps, long cases, int lastDay) {
    /** Fewer cases than this under watch at a quantile do not carry a verdict. */
    public static final int FEWEST_AT_RISK = 10;

    /** Ties of a probability to within rounding, as in R's {@code survival}. */
    private static final double TIE = Math.sqrt(Math.ulp(1.0));

    /**
     * One step down.
     *
     * @param day days since filing
     * @param atRisk cases under watch on that day
     * @param closed cases closed on that day
     * @param survival the share still pending after that day
     * @param error its standard error; empty once no case is left
     */
    public record Step(int day, long atRisk, long closed, double survival, OptionalDouble error) {}

    /** Copies the steps. */
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * Estimates the curve. Where all that are under watch are closed while cases that were older when the period began
     * are still to come, it ends the day before: one or two cases would speak for all, and nothing after them be told.
     *
     * @return refused if there are no cases, or if more are closed on a day than were under watch
     */
    public static Outcome<KaplanMeier> of(Durations durations) {
        if (durations.total() == 0) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (Map.Entry<Integer, Long> entry : durations.closed().counts().entrySet()) {
            int day = entry.getKey();
            long closed = entry.getValue();
            long atRisk = durations.atRisk(day);
            if (closed > atRisk) {
                return Outcome.refused(RefusalCode.INVALID_INPUT);
            }
            long left = atRisk - closed;
            if (left == 0 && day < durations.longest()) {
                return Outcome.known(new KaplanMeier(steps, durations.total(), day - 1));
            }
            survival *= left / (double) atRisk;
            greenwood += left == 0 ? 0 : closed / ((double) atRisk * left);
            steps.add(new Step(
                    day,
                    atRisk,
                    closed,
                    survival,
                    survival == 0 ? OptionalDouble.empty() : OptionalDouble.of(survival * Math.sqrt(greenwood))));
        }
        return Outcome.known(new KaplanMeier(steps, durations.total(), durations.longest()));
    }

    /** How many cases were closed. */
    public long closed() {
        return steps.stream().mapToLong(Step::closed).sum();
    }

    /**
     * The age at which a share of the cases is closed. Where the curve stands exactly at that height, the
     * middle of the flat part (up to the last day seen, if the curve ends so), as in R's {@code survival}: then,
     * with nothing pending, the median is the ordinary one.
     *
     * @param share such as 0.5 for the median, above 0 and below 1
     * @return days; refused with "above the last day" if the curve does not come down so far
     */
    public Outcome<Double> quantile(double share) {
        if (!(share > 0 && share < 1)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double height = 1 - share;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (Math.abs(step.survival() - height) <= TIE) {
                boolean last = i == steps.size() - 1;
                int end = last ? lastDay : steps.get(i + 1).day();
                return Outcome.known((step.day() + end) / 2.0);
            }
            if (step.survival() < height) {
                return Outcome.known((double) step.day());
            }
        }
        return Outcome.refused(RefusalCode.NOT_REACHED, lastDay);
    }

    /** The interval of a quantile by the log-log band: see {@link #quantileInterval(double, Confidence, Band)}. */
    public Outcome<Interval> quantileInterval(double share, Confidence confidence) {
        return quantileInterval(share, confidence, Band.LOG_LOG);
    }

    /**
     * The interval of a quantile: where the band around the curve crosses the height (Brookmeyer and Crowley).
     * Often it has no upper limit.
     *
     * @return refused if not even the lower edge of the band comes down so far
     */
    public Outcome<Interval> quantileInterval(double share, Confidence confidence, Band band) {
        if (!(share > 0 && share < 1)) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        double height = 1 - share;
        double lower = Double.NaN;
        double upper = Double.POSITIVE_INFINITY;
        for (Step step : steps) {
            if (step.error().isEmpty()) {
                break;
            }
            Interval limits = band.at(step.survival(), step.error().getAsDouble(), confidence.z());
            if (Double.isNaN(lower) && limits.lower() <= height) {
                lower = step.day();
            }
            if (limits.upper() <= height) {
                upper = step.day();
                break;
            }
        }
        return Double.isNaN(lower) ? Outcome.refused(RefusalCode.NOT_REACHED, lastDay) : Interval.of(lower, upper);
    }

    /**
     * The interval of a quantile where it may be judged by: refused if fewer than 10 cases were under watch at
     * the quantile.
     */
    public Outcome<Interval> judgedInterval(double share, Confidence confidence) {
        return quantile(share).then(days -> {
            Step step = stepAt((int) Math.floor(days));
            return step.atRisk() < FEWEST_AT_RISK
                    ? Outcome.refused(RefusalCode.TOO_FEW_CASES, step.atRisk(), FEWEST_AT_RISK)
                    : quantileInterval(share, confidence);
        });
    }

    /**
     * The share of cases that are closed within a limit, with those still pending allowed for: the honest form
     * of a rate of closing in time.
     *
     * @param limit days, 0 or more
     * @return refused if cases were not seen for so long
     */
    public Outcome<Double> within(int limit) {
        return told(limit).map(day -> 1 - survival(limit));
    }

    /** The interval of {@link #within(int)} by the log-log band; a single point where nothing varies. */
    public Outcome<Interval> withinInterval(int limit, Confidence confidence) {
        return told(limit).then(day -> {
            Step step = stepAt(limit);
            if (step == null) {
                return Interval.of(0, 0);
            }
            if (step.error().isEmpty()) {
                return Interval.of(1, 1);
            }
            Interval pending = Band.LOG_LOG.at(step.survival(), step.error().getAsDouble(), confidence.z());
            return Interval.of(1 - pending.upper(), 1 - pending.lower());
        });
    }

    /** True if the curve says something at that age. */
    Outcome<Integer> told(int day) {
        if (day < 0) {
            return Outcome.refused(RefusalCode.INVALID_INPUT);
        }
        return day > lastDay && survival(lastDay) > 0
                ? Outcome.refused(RefusalCode.BEYOND_OBSERVATION, lastDay, day)
                : Outcome.known(day);
    }

    private double survival(int day) {
        Step step = stepAt(day);
        return step == null ? 1 : step.survival();
    }

    /** The last step up to a day, or null before the first. */
    private Step stepAt(int day) {
        int low = -1;
        int high = steps.size() - 1;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (steps.get(middle).day() <= day) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low < 0 ? null : steps.get(low);
    }
}
