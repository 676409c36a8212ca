package zhixiao.spec.casenumber;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes different ways of typing the same number the same text, one character for one character, so that Spark's
 * {@code translate} does it alike: brackets, widths, dashes and spaces, and the traditional characters of the words
 * that the rules know.
 */
final class CaseNumberText {
    /** Opening and closing brackets of every kind. */
    private static final String OPENING = "（﹙〔﹝[［﹇【〖{｛「『<〈《＜⟨〘";

    private static final String CLOSING = "）﹚〕﹞]］﹈】〗}｝」』>〉》＞⟩〙";
    private static final String DASHES = "－—–‐‑‒−―─﹣﹘~～〜∼至";
    private static final String COMMAS = "，,､﹐﹑";
    private static final String REMOVED = " \t\r\n\u00A0\u2002\u2003\u2009\u200B\u202F\u2060\u3000\uFEFF";
    private static final String TRADITIONAL = "號執終監復異協賠訴調確書認請證財轄審懲備沒醫蘇滬遼贛魯瓊雲陝寧閩軍黃內移撤贓商経";
    private static final String SIMPLIFIED = "号执终监复异协赔诉调确书认请证财辖审惩备没医苏沪辽赣鲁琼云陕宁闽军黄内移撤赃商经";

    /** Each character that is replaced; by itself an empty text removes it. */
    private static final Map<Integer, String> MAP = map();

    /** The replaced characters, those with a replacement first. */
    static final String FROM;

    /** Their replacements, at the same places; characters of {@link #FROM} beyond the end are removed. */
    static final String TO;

    static {
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        MAP.forEach((character, replacement) -> {
            if (!replacement.isEmpty()) {
                from.appendCodePoint(character);
                to.append(replacement);
            }
        });
        FROM = from + REMOVED;
        TO = to.toString();
    }

    private CaseNumberText() {}

    /** The text without the spaces around it; only U+0020, as SQL's {@code trim}. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    /** The text as the tolerant rules read it. */
    static String normalised(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            String replacement = MAP.get(character);
            if (replacement == null) {
                result.appendCodePoint(character);
            } else {
                result.append(replacement);
            }
        });
        return result.toString();
    }

    private static Map<Integer, String> map() {
        Map<Integer, String> map = new LinkedHashMap<>();
        OPENING.codePoints().forEach(character -> map.put(character, "("));
        CLOSING.codePoints().forEach(character -> map.put(character, ")"));
        DASHES.codePoints().forEach(character -> map.put(character, "-"));
        COMMAS.codePoints().forEach(character -> map.put(character, "、"));
        range(map, '０', '９', '0');
        range(map, 'Ａ', 'Ｚ', 'A');
        range(map, 'ａ', 'ｚ', 'a');
        map.put((int) '＊', "*");
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            if (TRADITIONAL.charAt(i) != SIMPLIFIED.charAt(i)) {
                map.put((int) TRADITIONAL.charAt(i), SIMPLIFIED.substring(i, i + 1));
            }
        }
        REMOVED.codePoints().forEach(character -> map.put(character, ""));
        return map;
    }

    private static void range(Map<Integer, String> map, char first, char last, char as) {
        for (char character = first; character <= last; character++) {
            map.put((int) character, String.valueOf((char) (as + character - first)));
        }
    }
}
