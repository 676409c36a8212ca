package zhixiao.spec.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.spec.Specs;
import zhixiao.spec.problem.Problem;

/** {@code prefer}: which of several rows counts. */
class PreferenceTest {
    static final String MODEL = """
            version: 1
            model: small
            title: Small
            zone: UTC
            levels: [ one ]
            codes:
              line: { values: { civil: Civil } }
            tables:
              cases:
                key: number
                court: court
                breakdown: line
                entered: filed
                fields:
                  number: { type: text, required: true }
                  court: { type: court, required: true }
                  line: { type: code, codes: line }
                  filed: { type: date, required: true }
            """;

    @TempDir
    Path folder;

    private Specs specs;

    private List<Preference> read(String prefer) throws IOException {
        Files.writeString(folder.resolve("model.yaml"), MODEL);
        String mapping = """
                version: 1
                mapping: small
                title: Small
                model: model.yaml
                data_from: 2024-01-01
                sources: { courts: { path: courts.csv }, rows: { path: rows.csv } }
                courts: { from: courts, code: code, name: name, level: level }
                tables:
                  cases:
                    from: rows
                    one_case_per: number
                    prefer: %s
                    fields: { number: number, court: court, line: line, filed: filed }
                """.formatted(prefer);
        Path file = Files.writeString(folder.resolve("mapping.yaml"), mapping);
        specs = Specs.local();
        return specs.mapping(file.toString())
                .map(read -> read.tables().get(0).prefer())
                .orElse(List.of());
    }

    @Test
    void aColumnIsComparedAsText() throws IOException {
        List<Preference> preferences = read("[ updated desc, number ]");
        assertThat(specs.problems().all()).isEmpty();
        assertThat(preferences)
                .extracting(preference -> preference.column().name(), Preference::descending, Preference::formats)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("updated", true, List.of()),
                        org.assertj.core.groups.Tuple.tuple("number", false, List.of()));
    }

    @Test
    void datesHaveFormatsAndBounds() throws IOException {
        List<Preference> preferences =
                read("{ column: ended, formats: [ M/d/yyyy ], latest: 2019-12-02, order: desc }");
        assertThat(specs.problems().all()).isEmpty();
        Preference preference = preferences.get(0);
        assertThat(preference.formats()).containsExactly("M/d/yyyy");
        assertThat(preference.latest()).contains(LocalDate.of(2019, 12, 2));
        assertThat(preference.descending()).isTrue();
    }

    @Test
    void boundsAloneMakeDates() throws IOException {
        assertThat(read("{ column: ended, earliest: 2019-01-01 }").get(0).formats())
                .containsExactly("yyyy-MM-dd");
    }

    @Test
    void wordsAreInOrder() throws IOException {
        assertThat(read("{ column: outcome, values: [ guilty, dropped ] }")
                        .get(0)
                        .words())
                .containsExactly("guilty", "dropped");
    }

    @Test
    void mistakesAreTold() throws IOException {
        read("[ { order: up, column: ended, formats: [ QQQ ] }, { values: [ a ], latest: 2019-12-02, colum: x } ]");
        assertThat(specs.problems().all())
                .extracting(Problem::code, problem -> String.join(" ", problem.arguments()))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "(BAD_VALUE, \"order\")",
                        "(BAD_VALUE, \"formats\")",
                        "(MISSING_KEY, \"column\")",
                        "(WRONG_KIND, \"values values | formats, earliest, latest\")",
                        "(UNKNOWN_KEY, \"colum\")");
    }
}
