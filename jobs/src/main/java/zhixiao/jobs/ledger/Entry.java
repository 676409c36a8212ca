package zhixiao.jobs.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
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

    /** SHA-256 over the parts, each with its length before it so that none can run into the next. */
    private static String hash(
            long number, String entered, EntryKind kind, String use, String content, String previous) {
        MessageDigest digest = Hash.sha256();
        for (String part : new String[] {String.valueOf(number), entered, Word.of(kind), use, content, previous}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
