package zhixiao.jobs.ledger;

import zhixiao.spec.Hash;
import zhixiao.spec.text.Word;

/**
 * One entry.
 *
 * @param number its number, from 1 without gaps
 * @param entered when it was entered, an instant in ISO form
 * @param kind what it says
 * @param use which use it is about; empty for the beginning
 * @param content the rest, as JSON
 * @param previous the hash of the entry before; zeros for the first
 * @param hash hash of all of this
 */
public record Entry(
        long number, String entered, EntryKind kind, String use, String content, String previous, String hash) {
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** An entry that follows a head. */
    static Entry after(Head head, String entered, EntryKind kind, String use, String content) {
        long number = head.entry() + 1;
        return new Entry(
                number,
                entered,
                kind,
                use,
                content,
                head.hash(),
                hash(number, entered, kind, use, content, head.hash()));
    }

    /** True if nobody has changed it, and it follows an entry. */
    boolean follows(long number, String hashBefore) {
        return this.number == number + 1
                && previous.equals(hashBefore)
                && hash.equals(hash(this.number, entered, kind, use, content, previous));
    }

    private static String hash(
            long number, String entered, EntryKind kind, String use, String content, String previous) {
        return Hash.whole(String.valueOf(number), entered, Word.of(kind), use, content, previous);
    }
}
