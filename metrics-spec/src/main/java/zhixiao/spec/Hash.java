package zhixiao.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of meaning and of content: SHA-256, of which the first 16 hex digits name a thing. */
public final class Hash {
    private static final int SHORT = 16;

    private Hash() {}

    /** The short hash of some texts in order: the beginning of the whole one. */
    public static String of(String... texts) {
        return whole(texts).substring(0, SHORT);
    }

    /** The whole hash of some texts in order; texts are kept apart, so that "ab","c" is not "a","bc". */
    public static String whole(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
