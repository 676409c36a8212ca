package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that happened to an entry, and what holds after it.
 *
 * @param day the day of the list, or the day of entering
 * @param event what an update found; empty if somebody entered it
 * @param by who entered it; empty if an update found it
 * @param state the state after it
 * @param says what people have said, after it
 */
public record Step(LocalDate day, Optional<Event> event, Optional<Person> by, State state, Particulars says) {

    /** An event: a case that comes onto the list begins anew, with what was said before as its history only. */
    static Step of(Event event, State before, Particulars said) {
        State state =
                switch (event.kind()) {
                    case LISTED, CLAIM_FAILED -> State.LISTED;
                    case VERIFIED -> State.VERIFIED;
                    case REMOVED -> State.REMOVED;
                    case VANISHED, FOUND_AGAIN -> before;
                };
        return new Step(
                event.asOf(),
                Optional.of(event),
                Optional.empty(),
                state,
                event.kind() == EventKind.LISTED ? Particulars.NONE : said);
    }

    static Step of(Note note) {
        return new Step(note.day(), Optional.empty(), Optional.of(note.by()), note.state(), note.says());
    }
}
