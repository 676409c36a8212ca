package zhixiao.jobs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of the sample must be said nowhere: numbers of cases and names of persons. */
public final class SampleWords {
    private static final List<String> COLUMNS = List.of("案号", "承办人");

    private SampleWords() {}

    /** The numbers and names in the first lines of the sample's cases. @param lines how many, the header among them */
    public static Set<String> of(int lines) throws IOException {
        List<String> all = lines();
        List<String> header = List.of(all.get(0).split(",", -1));
        assertThat(header).containsAll(COLUMNS);
        Set<String> words = new TreeSet<>();
        for (String line : all.subList(1, Math.min(lines, all.size()))) {
            String[] row = line.split(",", -1);
            for (String column : COLUMNS) {
                int at = header.indexOf(column);
                if (row.length > at && !row[at].isBlank()) {
                    words.add(row[at]);
                }
            }
        }
        assertThat(words).isNotEmpty();
        return words;
    }

    /** Asserts that a text says none of them. @param what where the text is from */
    public static void verifyUnsaid(Set<String> words, String what, String text) {
        assertThat(words.stream().filter(text::contains)).as(what).isEmpty();
    }

    /** The lines of the sample's cases, the header first. */
    public static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("../data-samples/sample/cases.csv"));
    }
}
