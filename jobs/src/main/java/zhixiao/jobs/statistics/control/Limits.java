package zhixiao.jobs.statistics.control;

/**
 * The limits at one point. What lies on a limit is inside.
 *
 * @param lower lower limit
 * @param innerLower two thirds of the way down
 * @param center the centre line
 * @param innerUpper two thirds of the way up
 * @param upper upper limit
 */
public record Limits(double lower, double innerLower, double center, double innerUpper, double upper) {

    static Limits around(double center, double third) {
        return new Limits(center - 3 * third, center - 2 * third, center, center + 2 * third, center + 3 * third);
    }

    /** The limits as far as the figure can go, for drawing. */
    public Limits clippedTo(double least, double most) {
        return new Limits(
                Math.max(lower, least),
                Math.max(innerLower, least),
                center,
                Math.min(innerUpper, most),
                Math.min(upper, most));
    }
}
