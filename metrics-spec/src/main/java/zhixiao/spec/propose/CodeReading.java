package zhixiao.spec.propose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhixiao.spec.expression.CodeList;

/**
 * The words of a column as codes of a list.
 *
 * @param words words that the list does not spell itself, with the code that they may stand for
 * @param unknown words for which no code was found, with their rows
 * @param known how many of the rows that were looked at have a word for which a code was found
 * @param telling how many of them have a word that says enough by itself: no number of one to three digits, no single
 *     character and no part
 *     of a name
 */
record CodeReading(Map<String, String> words, Map<String, Long> unknown, long known, long telling) {
    private static final Pattern SHORT = Pattern.compile("\\d{1,3}(\\.0)?|.");

    /** A word that is part of a name, or the other way round, must be this long to mean it. */
    private static final int SHORTEST_PART = 2;

    /** Copies the maps, so that the value cannot change. */
    CodeReading {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** Reads the values of a column. */
    static CodeReading of(Map<String, Long> values, CodeList list, ColumnWords table) {
        Map<String, Integer> spellings = list.spellings();
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Long> unknown = new LinkedHashMap<>();
        long known = 0;
        long telling = 0;
        for (Map.Entry<String, Long> value : values.entrySet()) {
            String word = value.getKey();
            boolean tells = !SHORT.matcher(word).matches();
            if (!spellings.containsKey(word)) {
                String listed = table.code(list.name(), word);
                String code = listed == null ? part(word, list) : listed;
                if (code == null || list.entry(code).isEmpty()) {
                    unknown.put(word, value.getValue());
                    continue;
                }
                words.put(word, code);
                tells &= listed != null;
            }
            known += value.getValue();
            telling += tells ? value.getValue() : 0;
        }
        return new CodeReading(words, unknown, known, telling);
    }

    /** The one code whose name has the word in it, or is in the word; null if there is none, or more than one. */
    private static String part(String word, CodeList list) {
        if (word.codePointCount(0, word.length()) < SHORTEST_PART
                || word.chars().allMatch(c -> c < 0x80)) {
            return null;
        }
        List<String> codes = list.entries().stream()
                .filter(entry -> entry.name().texts().values().stream()
                        .anyMatch(
                                name -> name.contains(word) || (name.length() >= SHORTEST_PART && word.contains(name))))
                .map(CodeList.Entry::code)
                .toList();
        return codes.size() == 1 ? codes.get(0) : null;
    }
}
