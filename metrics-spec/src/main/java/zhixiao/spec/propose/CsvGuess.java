package zhixiao.spec.propose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Encoding and delimiter of separated values, guessed from the first bytes.
 *
 * @param encoding the character set
 * @param mark true if the file begins with a byte order mark
 * @param certain true if no other character set of those that were tried can read the bytes, or none sensibly
 * @param delimiter what separates the columns
 * @param even the share of lines that have as many columns as most, from 0 to 1
 */
public record CsvGuess(String encoding, boolean mark, boolean certain, String delimiter, double even) {
    private static final List<String> DELIMITERS = List.of(",", "\t", ";", "|");
    private static final int LINES = 500;

    /** Characters that nearly every table of a court has, in both scripts: they tell GB18030 from Big5. */
    private static final String COMMON = "的一年月日号號法院人民案件事由方式期代码碼类類型结結立判决決调調解执執行中国國省市区區县縣级級";

    /** Guesses from the first bytes of a file; the last character may be cut. */
    public static CsvGuess of(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        Decoded decoded = decode(mark ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
        List<String> lines = decoded.text
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .toList();
        String best = ",";
        double bestScore = -1;
        double even = 1;
        for (String delimiter : DELIMITERS) {
            Map<Integer, Integer> counts = new TreeMap<>();
            lines.forEach(line -> counts.merge(columns(line, delimiter.charAt(0)), 1, Integer::sum));
            Map.Entry<Integer, Integer> most = counts.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElse(Map.entry(1, 1));
            double share = lines.isEmpty() ? 1 : most.getValue() / (double) lines.size();
            double score = most.getKey() == 1 ? 0 : share * (1 + Math.log(most.getKey()));
            if (score > bestScore) {
                best = delimiter;
                bestScore = score;
                even = share;
            }
        }
        return new CsvGuess(decoded.encoding, mark, decoded.certain, best, even);
    }

    /** How many columns a line has; delimiters inside quotes part nothing. */
    private static int columns(String line, char delimiter) {
        int columns = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == delimiter && !quoted) {
                columns++;
            }
        }
        return columns;
    }

    private record Decoded(String encoding, String text, boolean certain) {}

    private static Decoded decode(byte[] bytes) {
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded("UTF-8", utf8, true);
        }
        String gb = strictly(bytes, Charset.forName("GB18030"));
        String big5 = strictly(bytes, Charset.forName("Big5"));
        if (gb != null || big5 != null) {
            long likeGb = common(gb);
            long likeBig5 = common(big5);
            return likeGb >= likeBig5
                    ? new Decoded("GB18030", gb, likeGb > 2 * likeBig5)
                    : new Decoded("Big5", big5, likeBig5 > 2 * likeGb);
        }
        return new Decoded("windows-1252", new String(bytes, Charset.forName("windows-1252")), false);
    }

    private static long common(String text) {
        return text == null
                ? -1
                : text.chars()
                        .filter(character -> COMMON.indexOf(character) >= 0)
                        .count();
    }

    /** The text, or null if the bytes are none in this character set; up to three bytes at the end may be cut off. */
    private static String strictly(byte[] bytes, Charset charset) {
        for (int cut = 0; cut <= Math.min(3, bytes.length); cut++) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
            } catch (CharacterCodingException e) {
                // Perhaps the last character is cut: once more without its beginning.
            }
        }
        return null;
    }
}
