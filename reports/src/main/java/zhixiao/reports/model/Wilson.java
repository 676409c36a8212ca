package zhixiao.reports.model;

/**
 * Wilson's score interval of a share at 95 % (E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, 1927): sound for small numbers and for shares near 0 and 1.
 *
 * @param low its lower end, from 0
 * @param high its upper end, to 1
 */
record Wilson(double low, double high) {
    private static final double Z = 1.959963984540054;

    /**
     * The interval.
     *
     * @param hits how many of the cases count, from 0 to {@code cases}
     * @param cases how many cases there are, more than 0
     */
    static Wilson of(double hits, double cases) {
        double share = hits / cases;
        double weight = Z * Z / cases;
        double middle = (share + weight / 2) / (1 + weight);
        double half = Z * Math.sqrt(share * (1 - share) / cases + weight / (4 * cases)) / (1 + weight);
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
