package zhixiao.jobs.analyse;

import zhixiao.spec.text.Word;

/**
 * How many tests of one kind were made, and how many would have flagged something by chance alone.
 *
 * @param method which tests
 * @param tests how many were made
 * @param expected how many flags chance alone gives; at most this many, because counts come in steps
 * @param flagged how many there are
 */
public record TestCount(Method method, long tests, double expected, long flagged) {

    /** The kinds of tests. */
    public enum Method {
        /** A court beyond the outer line of its funnel (99.8 %). */
        FUNNEL_ALERT(0.002),
        /** A court beyond the inner line of its funnel (95 %). */
        FUNNEL_USUAL(0.05),
        /**
         * The newest month of a control chart, while it is itself one of the months that the limits come from. Simulated
         * for this rule set: 1.4 to 2.2 % of charts without any change (see {@code docs/statistics.md}, 4).
         */
        NEWEST_MONTH(0.02),
        /** A trend, with q below 0.05: of those that are told, so many are chance. */
        TREND(0.05);

        /**
         * The chance of a signal of a month after the frozen baseline: the centre is then only as good as 24 months make it,
         * and runs on one side of it come more often. Simulated: 2.5 to 4.6 %.
         */
        static final double BEYOND_BASELINE = 0.04;

        /**
         * The chance of a long run up to the newest month, in a chart without limits: with 36 months, of which half lie on each
         * side of their median, nine on one side at the end are two of 2,000; with fewer months it is rarer.
         */
        static final double LONG_RUN = 0.001;

        private final double rate;

        Method(double rate) {
            this.rate = rate;
        }

        /** The chance of a flag where nothing is the matter; for trends, the share of chance among flags. */
        public double rate() {
            return rate;
        }

        /** Its name in the manifest and in bundles. */
        public String word() {
            return Word.of(this);
        }
    }
}
