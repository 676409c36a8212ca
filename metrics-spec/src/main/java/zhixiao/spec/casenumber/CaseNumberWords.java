package zhixiao.spec.casenumber;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The words of case numbers, as the shipped tables {@code case_types.csv} and {@code case_number_words.csv} list
 * them.
 *
 * @param courts the characters that court codes begin with
 * @param marks specialised marks
 * @param types type characters since 2016
 * @param oldMatters words for the matter before 2016
 * @param oldStages words for the stage before 2016
 */
record CaseNumberWords(
        List<String> courts, List<String> marks, List<String> types, List<String> oldMatters, List<String> oldStages) {

    /** The shipped words. */
    static CaseNumberWords shipped() {
        Set<String> types = new LinkedHashSet<>();
        rows("case_types.csv").forEach(row -> types.add(row.get("type_character")));
        List<CSVRecord> words = rows("case_number_words.csv");
        words(words, "type").forEach(types::add);
        types.remove("");
        return new CaseNumberWords(
                longestFirst(words(words, "court")),
                longestFirst(words(words, "mark")),
                longestFirst(types.stream()),
                longestFirst(words(words, "old_matter")),
                longestFirst(words(words, "old_stage")));
    }

    private static Stream<String> words(List<CSVRecord> rows, String role) {
        return rows.stream().filter(row -> row.get("role").equals(role)).map(row -> row.get("word"));
    }

    /** An expression tries its words in order: 民辖终 has to come before 民辖. */
    private static List<String> longestFirst(Stream<String> words) {
        return words.sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    private static List<CSVRecord> rows(String table) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream file = CaseNumberWords.class.getResourceAsStream(table);
                CSVParser parser = CSVParser.parse(new InputStreamReader(file, StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
