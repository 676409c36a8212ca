package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Figure;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.text.Word;

/**
 * Every figure of the engine on small tables drawn by chance against the evaluator, which reads the same definitions
 * row by row: every court and tree, line, period, and the same days of the year before.
 */
class EvaluatorOracleTest {
    private static final long SEED = 20240229;
    private static final double CLOSE = 1e-9;
    private static final Path SPECS = Path.of("src/test/resources/specs");

    private static Path folder;
    private static Mapping mapping;
    private static IntakeSummary intake;
    private static RandomCases drawn;

    @BeforeAll
    static void takeIn() throws IOException {
        folder = SampleRun.newFolder("oracle");
        mapping = SampleRun.mapping(SPECS.resolve("oracle-mapping.yaml"));
        drawn = new RandomCases(SEED);
        intake = SampleRun.intake(
                mapping,
                drawn.write(folder),
                Files.createDirectories(folder.resolve("taken")),
                folder.resolve("intake-work"));
        assertThat(intake.rejects()).isEmpty();
    }

    @ParameterizedTest(name = "{0} as of {1}")
    @CsvSource({
        "oracle.yaml,                                          2024-02-29",
        "../../../../../metrics-spec/catalogues/spc-2024-09.yaml, 2024-05-30",
        "language.yaml,                                        2024-03-15",
    })
    void everyFigureIsTheOneOfTheDefinition(Path file, LocalDate asOf) throws IOException {
        compare(file, asOf);
    }

    /** What fields of time limits tell is compared row by row in every run of the tests, by {@link TimeLimitsTest}. */
    @Test
    @Tag("full")
    void everyFigureOfTimeLimitsIsTheOneOfTheDefinition() throws IOException {
        compare(Path.of("oracle-limits.yaml"), LocalDate.of(2024, 2, 28));
    }

    /** Where a cut-off is the end of a month, so that nothing of it is still to come. */
    @ParameterizedTest(name = "{0} as of {1}")
    @CsvSource({"oracle.yaml, 2024-02-29", "language.yaml, 2024-03-31"})
    void everyFigureOfAnExportIsTheOneOfTheDefinition(Path file, LocalDate asOf) throws Exception {
        Catalogue catalogue = SampleRun.catalogue(SPECS.resolve(file));
        ExportedMetrics exported = new ExportedMetrics(
                catalogue, folder.resolve("taken"), asOf, Files.createDirectories(folder.resolve("exported-" + asOf)));
        Definition definition = new Definition(catalogue);
        for (Map<ExportedMetrics.Cell, Double> figures : List.of(exported.measures("month"), exported.ossie("month"))) {
            List<String> differences = new ArrayList<>();
            Set<String> exportedOnes = new TreeSet<>();
            Set<String> told = new TreeSet<>();
            figures.forEach((cell, value) -> {
                Period month = Period.parse(cell.start().substring(0, 7)).orElseThrow();
                exportedOnes.add(cell.indicator());
                if (month.start().isAfter(asOf)) {
                    return;
                }
                Optional<String> line = cell.line().equals("all") ? Optional.empty() : Optional.of(cell.line());
                Figure expected =
                        definition.figure(cell.indicator(), new Question(asOf, month, Set.of(cell.court()), line));
                if (expected.status() != Figure.Status.BEFORE_DATA && !same(expected.value(), value)) {
                    differences.add(cell + " is " + value + " and not " + expected);
                }
                expected.value().filter(one -> one.signum() != 0).ifPresent(one -> told.add(cell.indicator()));
            });
            assertThat(differences).isEmpty();
            assertThat(told)
                    .as("indicators with a figure other than zero")
                    .hasSizeGreaterThanOrEqualTo(7)
                    .isEqualTo(exportedOnes);
        }
    }

    /** The catalogue without its examples, and without its breakdowns and the strata made of them, which are compared elsewhere and take a good part of the time. */
    private static Path unbroken(Path file) throws IOException {
        Path specs = Files.createDirectories(folder.resolve("specs"));
        Path written = SPECS.resolve(file).toRealPath().getParent();
        String text = Files.readString(SPECS.resolve(file))
                .replaceAll("(?m)^ *(breakdowns|strata|examples):.*\\R", "")
                .replaceAll("(?<![./])\\.\\./", written + "/../")
                .replace(" common/", " " + written + "/common/");
        return Files.writeString(specs.resolve(file.getFileName()), text);
    }

    private static void compare(Path file, LocalDate asOf) throws IOException {
        Catalogue catalogue = SampleRun.catalogue(unbroken(file));
        Path out = Files.createDirectories(folder.resolve("out-" + asOf));
        SampleRun.compute(
                mapping, intake, catalogue, asOf, folder.resolve("taken"), out, folder.resolve("work-" + asOf));
        List<Row> rows = TestSession.spark()
                .read()
                .parquet(out.resolve("indicators").toString())
                .collectAsList();
        Definition definition = new Definition(catalogue);
        List<String> differences = new ArrayList<>();
        Set<String> cells = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (Row row : rows) {
            String indicator = row.getAs("indicator");
            Question question = question(row, asOf);
            Figure expected = definition.figure(indicator, question);
            if (!isTold(expected, row)) {
                differences.add(row + " is not " + expected);
            }
            Double lastYear = row.getAs("last_year");
            if (lastYear != null
                    && !same(definition.figure(indicator, yearBefore(question)).value(), lastYear)) {
                differences.add(row + " had another year before");
            }
            cells.add(row.getAs("court") + " " + row.getAs("scope") + " " + row.getAs("line"));
            expected.value().filter(value -> value.signum() != 0).ifPresent(value -> told.add(indicator));
        }
        assertThat(differences).isEmpty();
        assertThat(cells)
                .as("three courts and two trees; all lines, three of them, and none")
                .hasSize(25);
        assertThat(told)
                .as("indicators with a figure other than zero")
                .containsExactlyInAnyOrderElementsOf(definition.indicators.keySet());
    }

    /** The evaluator over what was drawn; the row of the year after asks for a figure again. */
    private static final class Definition {
        private final Map<String, Indicator> indicators = new HashMap<>();
        private final Map<List<Object>, Figure> figures = new HashMap<>();
        private final Evaluator evaluator;

        Definition(Catalogue catalogue) {
            catalogue.indicators().forEach(indicator -> indicators.put(indicator.id(), indicator));
            evaluator = new Evaluator(Extract.of(
                    catalogue.model(),
                    drawn.rows(catalogue.model()),
                    Optional.of(mapping.dataFrom()),
                    mapping.extractedOn()));
        }

        Figure figure(String indicator, Question question) {
            return figures.computeIfAbsent(
                    List.of(indicator, question), asked -> evaluator.figure(indicators.get(indicator), question));
        }
    }

    private static Question question(Row row, LocalDate asOf) {
        String line = row.getAs("line");
        return new Question(
                asOf,
                new Period(day(row, "period_start"), day(row, "period_end")),
                courts(row.getAs("court"), row.getAs("scope")),
                line.equals("all") ? Optional.empty() : Optional.of(line));
    }

    /** The court, or the court with those below it; courts stand before those below them. */
    private static Set<String> courts(String court, String scope) {
        Set<String> courts = new TreeSet<>(Set.of(court));
        for (RandomCases.Court other : RandomCases.COURTS) {
            if (scope.equals("tree") && courts.contains(other.parent())) {
                courts.add(other.code());
            }
        }
        return courts;
    }

    private static LocalDate day(Row row, String column) {
        return row.<Date>getAs(column).toLocalDate();
    }

    /** The same days one year before; of a period that ends a month, whole months. */
    private static Question yearBefore(Question question) {
        LocalDate end = question.period().end();
        boolean monthEnd = end.equals(YearMonth.from(end).atEndOfMonth());
        LocalDate before = monthEnd ? YearMonth.from(end).minusYears(1).atEndOfMonth() : end.minusYears(1);
        Period period = new Period(question.period().start().minusYears(1), before);
        return new Question(question.asOf(), period, question.courts(), question.line());
    }

    private static boolean isTold(Figure expected, Row row) {
        boolean before = expected.status() == Figure.Status.BEFORE_DATA;
        return row.getAs("status").equals(Word.of(expected.status()))
                && same(expected.value(), row.getAs("value"))
                && (before || same(expected.numerator(), row.getAs("numerator")))
                && (before || same(expected.denominator(), row.getAs("denominator")));
    }

    private static boolean same(Optional<? extends Number> expected, Double found) {
        return expected.isEmpty() == (found == null)
                && (found == null || Math.abs(expected.get().doubleValue() - found) < CLOSE);
    }
}
