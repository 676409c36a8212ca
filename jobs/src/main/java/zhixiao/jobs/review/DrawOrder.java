package zhixiao.jobs.review;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import zhixiao.spec.Hash;

/**
 * The order in which cases are drawn: by SHA-256 of seed, plan and case. It depends on nothing else, so that neither partitions
 * nor the order of rows change a draw, and anybody who knows the seed can repeat it, case by case.
 *
 * @param seed agreed on before the data are looked at
 * @param plan the id of the plan: two plans with one seed do not draw the same cases
 */
public record DrawOrder(String seed, String plan) {
    /** What a seed may be: it stands in SQL, and people read it to each other. */
    private static final Pattern SEED = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,63}");

    /** True if a text can be a seed. */
    public static boolean isSeed(String text) {
        return SEED.matcher(text).matches();
    }

    /** What stands before the case in what is hashed. */
    public String prefix() {
        return seed + "/" + plan + "/";
    }

    /** The place of a case, 64 hexadecimal digits: the least are drawn first. @param key what its case number says */
    public String of(String key) {
        byte[] text = (prefix() + key).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hash.sha256().digest(text));
    }
}
