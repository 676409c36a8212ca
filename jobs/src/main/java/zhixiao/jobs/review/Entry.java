package zhixiao.jobs.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import zhixiao.jobs.register.Person;

/**
 * Something that somebody said.
 *
 * @param day the day of entering
 * @param by who entered it
 * @param about what it is about
 * @param says what was said
 */
public record Entry(LocalDate day, Person by, About about, Says says) {

    /**
     * What an entry is about; of several about the same the last one holds.
     *
     * @param part who speaks
     * @param task 1 or 2 for the first or second reviewer; 1 for self-review and the panel
     * @param place the place of the case in the draw
     * @param item the name of the item; empty for the grade of the whole case
     */
    public record About(Part part, int task, int place, String item) {}

    /**
     * What was said.
     *
     * @param finding the word of a {@link Finding}, or the name of a grade
     * @param points what was taken off
     * @param paper what the paper file says; empty if nothing was written
     * @param reason why; empty if nothing was written
     * @param corrected the day on which the data were corrected
     * @param step how far the grade has come, for the panel
     */
    public record Says(
            String finding,
            Optional<BigDecimal> points,
            String paper,
            String reason,
            Optional<LocalDate> corrected,
            Optional<Step> step) {}
}
