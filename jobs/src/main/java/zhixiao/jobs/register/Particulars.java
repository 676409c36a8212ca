package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What people have said of an entry.
 *
 * @param responsible who is to act, or empty
 * @param reason why the case takes long, or empty
 * @param plan what is to be done; empty if nobody said
 * @param target the day by which the case is to be closed, or empty
 * @param leader the office that watches over it, or empty
 * @param resumes while the case waits for something: the day on which it goes on; empty if it does not wait
 */
public record Particulars(
        Optional<Person> responsible,
        Optional<DelayReason> reason,
        String plan,
        Optional<LocalDate> target,
        Optional<Role> leader,
        Optional<LocalDate> resumes) {

    /** Nothing yet. */
    public static final Particulars NONE = new Particulars(
            Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());
}
