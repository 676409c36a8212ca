package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.broadcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * The key that personal fields are hashed with: HMAC-SHA-256 (RFC 2104) of built-in expressions, cut to 128 bits. What is
 * made of the key comes to the rows by a join with a table of one row, never as a literal: plans, event logs and the pages of
 * the engine show literals.
 */
public final class PersonalKey {
    /** Fewer characters could be guessed. */
    static final int FEWEST_CHARACTERS = 32;

    /** What the word of a key is made of. */
    private static final String NOTHING_PERSONAL = "zhixiao";

    private static final int BLOCK = 64;
    private static final int DIGITS = 32;
    private static final String INNER = "_personal_inner";
    private static final String OUTER = "_personal_outer";
    private static final StructType SCHEMA =
            new StructType().add(INNER, DataTypes.BinaryType, false).add(OUTER, DataTypes.BinaryType, false);

    private final byte[] key;

    private PersonalKey(byte[] key) {
        this.key = key;
    }

    /**
     * A word for the key that a mapping names, for fingerprints: another key has another one, and none leads back to it.
     *
     * @return empty if no source of the mapping fills a personal field
     * @throws ProblemException if the key is not there, others may read it, or it is too short
     */
    public static Optional<String> word(Mapping mapping) throws IOException {
        return of(mapping).map(PersonalKey::word);
    }

    /** The key of personal fields, where a source fills one. */
    static Optional<PersonalKey> of(Mapping mapping) throws IOException {
        return mapping.personal()
                ? Optional.of(of(new Secrets().read(mapping.personalKey().orElseThrow(), "personal_key")))
                : Optional.empty();
    }

    private String word() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(NOTHING_PERSONAL.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of a text. @throws ProblemException if it is too short */
    static PersonalKey of(String secret) {
        if (secret.length() < FEWEST_CHARACTERS) {
            throw new ProblemException(Problem.of(
                    ProblemCode.PERSONAL_KEY_SHORT,
                    String.valueOf(secret.length()),
                    String.valueOf(FEWEST_CHARACTERS)));
        }
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return new PersonalKey(Arrays.copyOf(bytes.length > BLOCK ? sha256(bytes) : bytes, BLOCK));
    }

    /** The rows with what {@link #sql} needs beside each of them. */
    Dataset<Row> beside(Dataset<Row> rows) {
        SparkSession spark = rows.sparkSession();
        return rows.crossJoin(
                broadcast(spark.createDataFrame(List.of(RowFactory.create(padded(0x36), padded(0x5c))), SCHEMA)));
    }

    /** The hash of a text, null for null. @param text SQL of a text */
    static String sql(String text) {
        return "left(sha2(concat(" + OUTER + ", unhex(sha2(concat(" + INNER + ", encode(" + text
                + ", 'UTF-8')), 256))), 256), " + DIGITS + ")";
    }

    private byte[] padded(int pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (key[i] ^ pad);
        }
        return padded;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "PersonalKey";
    }
}
