package zhixiao.jobs.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry as it is shown: with both of its clocks and both of its flags, which know nothing of each other, and nothing of
 * whether the case waits.
 *
 * @param entry the entry
 * @param facts what the data said of it when it was last on the list; empty if no update has asked yet
 * @param asOf the day of the last update
 */
public record RegisterRow(RegisterEntry entry, Optional<Facts> facts, LocalDate asOf) {

    /** The rows of a register, in the order in which its entries came; none if it was never updated. */
    public static List<RegisterRow> of(Book book) {
        return book.asOf().stream()
                .flatMap(asOf -> book.entries().values().stream()
                        .map(entry -> new RegisterRow(
                                entry, Optional.ofNullable(book.facts().get(entry.key())), asOf)))
                .toList();
    }

    /** The case number as it is written, where that is known. */
    public String number() {
        return facts.map(Facts::number).orElse(entry.key().number());
    }

    /** Days since filing, while the entry counts. */
    public OptionalLong days() {
        return since(facts.flatMap(Facts::entered));
    }

    /** Days since the first filing along the chain, while the entry counts: at least so many where its beginning is not known. */
    public OptionalLong chainDays() {
        return since(facts.flatMap(Facts::chain));
    }

    private OptionalLong since(Optional<LocalDate> day) {
        return entry.counts() && day.isPresent()
                ? OptionalLong.of(ChronoUnit.DAYS.between(day.get(), asOf))
                : OptionalLong.empty();
    }

    /** The reasons for which the case is on the list; none once it is not. */
    public List<String> reasons() {
        return entry.counts() ? facts.map(Facts::reasons).orElse(List.of()) : List.of();
    }

    /** How the case stands to its time limit, while the entry counts. */
    public Optional<Facts.Limit> limit() {
        return entry.counts() ? Optional.of(facts.map(Facts::limit).orElse(Facts.Limit.UNKNOWN)) : Optional.empty();
    }

    /** The last day within the time limit, where it is known, while the entry counts. */
    public Optional<LocalDate> due() {
        return facts.filter(known -> entry.counts()).flatMap(Facts::due);
    }

    /** False if the chain began earlier than its clock says, on a day that is not known. */
    public boolean chainWhole() {
        return facts.map(Facts::chainWhole).orElse(true);
    }

    /** What somebody should look at. */
    public List<Remark> remarks() {
        return entry.remarks(asOf);
    }
}
