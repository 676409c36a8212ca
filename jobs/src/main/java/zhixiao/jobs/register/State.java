package zhixiao.jobs.register;

import java.util.List;

/** How far the work on an entry has come; the words are stored. */
public enum State {
    /** On the list; nobody has said yet what is to be done. */
    LISTED,
    /** There is somebody responsible, a plan and a day by which the case is to be closed. */
    PLANNED,
    /** A leader watches over the plan. */
    SUPERVISED,
    /** Somebody says that the case is closed. */
    CLOSING_CLAIMED,
    /** The data show the closing that was claimed. Only an update can find that. */
    VERIFIED,
    /** The entry does not count any more. Only an update can find that. */
    REMOVED;

    /**
     * What people may make of an entry in this state. Forward as far as they can tell what each step needs; from a claim only
     * back, which is what becomes of a claim that does not hold. That a closing is in the data, or an entry is not to be
     * counted, nobody can say: the data do.
     */
    public List<State> next() {
        return switch (this) {
            case LISTED -> List.of(PLANNED, SUPERVISED, CLOSING_CLAIMED);
            case PLANNED -> List.of(SUPERVISED, CLOSING_CLAIMED);
            case SUPERVISED -> List.of(CLOSING_CLAIMED);
            case CLOSING_CLAIMED -> List.of(LISTED);
            case VERIFIED, REMOVED -> List.of();
        };
    }

    /** The states that people may write at all. */
    public static List<State> written() {
        return List.of(LISTED, PLANNED, SUPERVISED, CLOSING_CLAIMED);
    }
}
