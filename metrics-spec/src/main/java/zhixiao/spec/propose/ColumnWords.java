package zhixiao.spec.propose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhixiao.spec.model.Field;

/**
 * Words that sources use for fields, codes and other columns, as the shipped table {@code column_words.csv} lists them;
 * for fields also their names and titles in the model.
 */
final class ColumnWords {
    /** A name that says exactly this. */
    static final double EXACT = 1;

    /** A name with this in it. */
    static final double PART = 0.6;

    private final Map<String, Map<String, Set<String>>> words = new LinkedHashMap<>();

    private ColumnWords() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream file = ColumnWords.class.getResourceAsStream("column_words.csv");
                CSVParser parser = CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), format)) {
            for (CSVRecord row : parser) {
                words.computeIfAbsent(row.get("kind"), kind -> new LinkedHashMap<>())
                        .computeIfAbsent(row.get("target"), target -> new LinkedHashSet<>())
                        .add(row.get("word"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped words. */
    static ColumnWords shipped() {
        return new ColumnWords();
    }

    /** The words of a role, as they are written: {@code null_word}, {@code true_word}, … */
    Set<String> role(String role) {
        return words.get("role").getOrDefault(role, Set.of());
    }

    /** How well a column's name says a role: {@link #EXACT}, {@link #PART} or 0. */
    double role(String role, String column) {
        return best(column, role(role));
    }

    /** How well a column's name says a field: {@link #EXACT}, {@link #PART} or 0. */
    double field(Field field, String column) {
        Set<String> names = new LinkedHashSet<>(words.get("field").getOrDefault(field.name(), Set.of()));
        names.add(field.name());
        names.addAll(field.title().texts().values());
        return best(column, names);
    }

    /** The code that a word of a source stands for by the table, or null. */
    String code(String list, String word) {
        String prefix = list + ".";
        return words.get("code").entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(prefix) && entry.getValue().contains(word))
                .map(entry -> entry.getKey().substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    /** What a column's name says to be personal, or null. */
    PersonalKind personal(String column) {
        for (PersonalKind kind : List.of(
                PersonalKind.IDENTITY_NUMBER, PersonalKind.TELEPHONE, PersonalKind.ADDRESS, PersonalKind.NAME)) {
            if (best(column, words.get("personal").get(kind.name().toLowerCase(Locale.ROOT))) > 0) {
                return kind;
            }
        }
        return null;
    }

    private static double best(String column, Set<String> names) {
        String written = normal(column);
        double best = 0;
        for (String name : names) {
            String wanted = normal(name);
            if (wanted.equals(written)) {
                return EXACT;
            }
            if (contains(written, wanted)) {
                best = PART;
            }
        }
        return best;
    }

    private static boolean contains(String written, String wanted) {
        boolean latin = wanted.chars().allMatch(character -> character < 0x250);
        return latin ? (" " + written + " ").contains(" " + wanted + " ") : written.contains(wanted);
    }

    /** Widths, case, separators and camels do not matter: {@code CaseNo} is {@code case no}. */
    private static String normal(String name) {
        String parted = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
        String spaced = parted.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return spaced.replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "");
    }
}
