package zhixiao.jobs.register;

import java.util.List;

/**
 * All that a register holds at a moment, and how that came about.
 *
 * @param book what it holds
 * @param movements every movement, in the order of updates, then of courts' codes
 */
public record Account(Book book, List<Movement> movements) {

    /** Copies the list, so that the value cannot change. */
    public Account {
        movements = List.copyOf(movements);
    }
}
