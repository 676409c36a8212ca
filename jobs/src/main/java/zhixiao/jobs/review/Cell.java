package zhixiao.jobs.review;

/**
 * A part of the frame as it is kept.
 *
 * @param court the code of the court
 * @param stratum the name of the stratum
 * @param number its number within both, from 1: which judge it is of, nothing tells
 * @param frame how many cases it had
 * @param drawn how many of them were drawn
 */
public record Cell(String court, String stratum, int number, long frame, long drawn) {
    /** The probability of each of its cases to be drawn. */
    public double probability() {
        return drawn / (double) frame;
    }
}
