package zhixiao.jobs.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.register.Person;

/**
 * Something that a review hands on: it decides nothing itself, it tells somebody, and keeps what came back.
 *
 * @param number its number in the review, from 1
 * @param day the day of entering
 * @param by who entered it
 * @param says what is handed on
 * @param replies what came back, in order
 */
public record HandOn(int number, LocalDate day, Person by, Says says, List<Reply> replies) {

    /** Copies the list, so that the value cannot change. */
    public HandOn {
        replies = List.copyOf(replies);
    }

    /** What it is; the words are stored. */
    public enum Kind {
        /** Supervision of the trial of a case (審判監督). */
        SUPERVISION,
        /** Guidance for a line of cases (條線指導). */
        GUIDANCE,
        /** A question of policy or of what the law is (政策). */
        POLICY,
        /** A clue for those who look into discipline, and no finding: that has its own procedure. */
        CLUE
    }

    /**
     * What is handed on.
     *
     * @param place the place of the case in the draw; empty for something that is about no single case
     * @param kind what it is
     * @param to to whom: a role or a keyed id
     * @param due the day by which a reply is due
     * @param what in words, without names
     */
    public record Says(Optional<Integer> place, Kind kind, Person to, LocalDate due, String what) {}

    /** What came back. */
    public record Reply(LocalDate day, Person by, String words) {}

    /** True if a reply was due and there is none. */
    public boolean overdue(LocalDate asOf) {
        return replies.isEmpty() && asOf.isAfter(says.due());
    }
}
