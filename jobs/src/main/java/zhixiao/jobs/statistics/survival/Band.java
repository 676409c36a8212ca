package zhixiao.jobs.statistics.survival;

import zhixiao.jobs.statistics.Interval;

/** How the pointwise band around a survival curve is formed. */
public enum Band {
    /** S ± z·error. */
    PLAIN,
    /** On log S, the default of R's {@code survival}. */
    LOG,
    /** On log(−log S): stays within 0 and 1, and is the default here. */
    LOG_LOG;

    /**
     * The band at one point.
     *
     * @param survival S, above 0 and below 1
     * @param error Greenwood's standard error of S
     */
    Interval at(double survival, double error, double z) {
        return switch (this) {
            case PLAIN -> new Interval(survival - z * error, survival + z * error).clippedTo(0, 1);
            case LOG -> {
                double width = Math.exp(z * error / survival);
                yield new Interval(survival / width, survival * width).clippedTo(0, 1);
            }
            case LOG_LOG -> {
                double width = Math.exp(z * error / (survival * -Math.log(survival)));
                yield new Interval(Math.pow(survival, width), Math.pow(survival, 1 / width));
            }
        };
    }
}
