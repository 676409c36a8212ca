package zhixiao.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.spec.Specs;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.Language;

/** The shipped code tables, read here as plain CSV and compared with the lists that the model declares. */
class CodeTablesTest {
    private static CaseModel model;

    @BeforeAll
    static void readModel() {
        model = Specs.local().model("models/spc-case.yaml").orElseThrow();
    }

    /** The rows of a shipped table. */
    static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(Path.of("codes", file)), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void everyCaseTypeHasExactlyOneKnownLineAndInstance() throws IOException {
        List<CSVRecord> rows = rows("case_types.csv");
        assertThat(rows).hasSize(172);
        assertThat(rows).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row -> assertThat(model.codes().get("line").codes()).contains(row.get("line")));
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(model.codes().get("instance").codes()).contains(row.get("instance")));
    }

    @Test
    void theLinesAddUpToAllCaseTypes() {
        CodeList types = model.codes().get("case_type");
        long total = model.lines().codes().stream()
                .mapToLong(line -> types.entries().stream()
                        .filter(type -> line.equals(type.attributes().get("line")))
                        .count())
                .sum();
        assertThat(total).isEqualTo(types.entries().size());
    }

    @Test
    void everyClosingMethodHasAKnownOutcomeAndClass() throws IOException {
        List<CSVRecord> rows = rows("closing_methods.csv");
        assertThat(rows).hasSize(231);
        assertThat(rows).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(model.codes().get("outcome").codes()).contains(row.get("outcome")));
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(model.codes().get("closing_class").codes()).contains(row.get("class")));
    }

    @Test
    void anOutcomeIsOfOneClass() throws IOException {
        assertThat(rows("closing_methods.csv").stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("outcome"),
                                Collectors.mapping(row -> row.get("class"), Collectors.toSet()))))
                .allSatisfy((outcome, classes) -> assertThat(classes).hasSize(1));
    }

    @Test
    void firstInstanceAndEnforcementAreWhereTheyBelong() {
        CodeList types = model.codes().get("case_type");
        assertThat(types.entry("0301").orElseThrow().attributes())
                .containsEntry("line", "civil")
                .containsEntry("instance", "first");
        assertThat(types.entry("1003").orElseThrow().attributes())
                .containsEntry("line", "enforcement")
                .containsEntry("instance", "resumed_enforcement");
    }

    @Test
    void everyCodeInTheModelIsNamedInThreeLanguages() {
        assertThat(List.of("line", "instance", "procedure", "outcome", "closing_class", "pre_trial_mediation"))
                .allSatisfy(list -> assertThat(model.codes().get(list).entries())
                        .allSatisfy(entry -> assertThat(entry.name().texts()).hasSize(Language.values().length)));
    }

    @Test
    void whatAnEventRevealsIsKnownFromThatEvent() {
        Table cases = model.cases();
        assertThat(List.of("closed_date", "closing_method", "outcome", "closing_class", "due_date", "amount_recovered"))
                .allSatisfy(name ->
                        assertThat(cases.fields().get(name).known().from()).contains("closed_date"));
        assertThat(cases.fields().get("pre_trial_mediation").known().from()).contains("mediation_ended_date");
        // A carried field is known from the carried event, not from the event of the later case.
        Table later = model.table("later_cases").orElseThrow();
        assertThat(later.column("original_closed_date").orElseThrow().known().from())
                .contains("original_closed_date");
    }
}
