package zhixiao.spec.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.Specs;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemPrinter;
import zhixiao.spec.text.Language;

/** Sources of a mapping: files, and tables of databases and catalogs. */
class SourceReaderTest {
    @TempDir
    Path folder;

    private Specs specs;

    @Test
    void aTableOfADatabaseWithItsPasswordElsewhere() throws IOException {
        Source source = read("format: jdbc, url: 'jdbc:postgresql://db/cases?sslmode=require', table: public.cases, "
                        + "user: reader, password: { file: pg.secret }, row_id: id, partitions: 8")
                .orElseThrow()
                .sources()
                .get("rows");
        assertThat(problems()).isEmpty();
        assertThat(source.format().hasFiles()).isFalse();
        SourceRelation relation = source.table().orElseThrow();
        assertThat(relation.name()).isEqualTo("public.cases");
        assertThat(relation.rowId().orElseThrow().name()).isEqualTo("id");
        Database database = relation.database().orElseThrow();
        assertThat(database.partitions()).isEqualTo(8);
        assertThat(database.password()).get().isInstanceOfSatisfying(Secret.InFile.class, file -> assertThat(
                        file.path())
                .isEqualTo(folder.resolve("pg.secret").toString()));
    }

    @Test
    void aTableOfTheCatalogNeedsItsNameOnly() throws IOException {
        Source source = read("format: table, table: lake.court.cases")
                .orElseThrow()
                .sources()
                .get("rows");
        assertThat(problems()).isEmpty();
        assertThat(source.table().orElseThrow().database()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "format: jdbc, url: 'jdbc:postgresql://db/c', table: t, password: verysecret",
                "format: jdbc, url: 'jdbc:postgresql://db/c?user=a&password=verysecret', table: t",
                "format: jdbc, url: 'jdbc:postgresql://a:verysecret@db/c', table: t",
                "format: jdbc, url: 'jdbc:postgresql://db/c', table: t, passwd: verysecret",
                "format: csv, pwd: verysecret"
            })
    void aPasswordInAMappingIsAMistakeAndIsNeverShown(String source) throws IOException {
        read(source);
        assertThat(problems()).extracting(Problem::code).containsExactly(ProblemCode.SECRET_WRITTEN);
        for (Language language : Language.values()) {
            assertThat(problems().stream()
                            .map(new ProblemPrinter(language)::print)
                            .collect(Collectors.joining("\n")))
                    .contains("ZX409")
                    .doesNotContain("verysecret");
        }
    }

    @Test
    void everyMistakeIsToldAtItsPlace() throws IOException {
        read("format: jdbc, url: postgresql://db, partitions: 4, password: { }");
        assertThat(problems())
                .extracting(Problem::code, problem -> problem.arguments().get(0))
                .containsExactlyInAnyOrder(
                        tuple(ProblemCode.MISSING_KEY, "table"),
                        tuple(ProblemCode.BAD_VALUE, "url"),
                        tuple(ProblemCode.MISSING_KEY, "row_id"),
                        tuple(ProblemCode.WRONG_SHAPE, "file | env"));
        read("format: jdbc, url: 'jdbc:postgresql://db/c', table: t, row_id: id, partitions: 0");
        assertThat(problems()).extracting(Problem::code).containsExactly(ProblemCode.BAD_VALUE);
        read("format: json, path: x.jsonl, encoding: GB18030");
        assertThat(problems()).extracting(Problem::code).containsExactly(ProblemCode.BAD_VALUE);
        read("format: jsonl, path: x.jsonl");
        assertThat(problems().get(0).allowed()).contains("csv", "parquet", "json", "arrow", "jdbc", "table");
        assertThat(problems())
                .allSatisfy(problem -> assertThat(problem.position()).isPresent());
    }

    @Test
    void courtsHaveAnOrderSoThatATableOfThemNeedsAnId() throws IOException {
        specs = Specs.local();
        Files.writeString(folder.resolve("model.yaml"), PreferenceTest.MODEL);
        mapping("path: rows.csv", "format: table, table: courts");
        assertThat(problems()).extracting(Problem::code).containsExactly(ProblemCode.MISSING_KEY);
        assertThat(problems().get(0).arguments()).containsExactly("row_id");
    }

    private Optional<Mapping> read(String source) throws IOException {
        Files.writeString(folder.resolve("model.yaml"), PreferenceTest.MODEL);
        return mapping(source, "path: courts.csv");
    }

    private Optional<Mapping> mapping(String source, String courts) throws IOException {
        String text = """
                version: 1
                mapping: small
                title: Small
                model: model.yaml
                data_from: 2024-01-01
                sources:
                  courts: { %s }
                  rows: { %s }
                courts: { from: courts, code: code, name: name, level: level }
                tables:
                  cases:
                    from: rows
                    one_case_per: number
                    fields: { number: number, court: court, line: line, filed: filed }
                """.formatted(courts, source);
        specs = Specs.local();
        return specs.mapping(
                Files.writeString(folder.resolve("mapping.yaml"), text).toString());
    }

    private List<Problem> problems() {
        return specs.problems().all();
    }
}
