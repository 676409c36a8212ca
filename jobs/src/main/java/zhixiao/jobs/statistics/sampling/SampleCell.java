package zhixiao.jobs.statistics.sampling;

/**
 * A part of the frame from which cases were drawn at random, each with the same probability, and what was found of them.
 *
 * @param frame cases of the part
 * @param drawn how many of them were drawn
 * @param asked how many of the drawn ones the question applies to
 * @param found how many of those have the property
 */
public record SampleCell(long frame, long drawn, long asked, long found) {

    /** True if the numbers can be those of a sample. */
    boolean possible() {
        return drawn >= 1 && drawn <= frame && asked <= drawn && asked >= 0 && found >= 0 && found <= asked;
    }

    /** For how many cases of the frame each drawn one stands: one divided by its probability to be drawn. */
    double weight() {
        return frame / (double) drawn;
    }
}
