package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.DuckDbSql;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.expression.FieldType;
import zhixiao.spec.expression.Scope;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.yaml.YamlScalar;

/** A condition picks the same rows in Spark's SQL and in DuckDB's: leap days, empty fields, escapes, overflows. */
class DialectsTest {
    /** Two years with days off, and a Sunday that is worked; made up. */
    private static final WorkingDays CALENDAR = new WorkingDays(
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2025, 12, 31),
            Set.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 28), LocalDate.of(2025, 1, 29)),
            Set.of(LocalDate.of(2025, 1, 26)));

    /** Rows that are easy to get wrong, in SQL that both engines read. */
    private static final String ROWS = """
            SELECT * FROM (VALUES
              (1, CAST('2024-02-29' AS DATE), CAST('2025-02-28' AS DATE), '买卖合同纠纷', CAST(10.00 AS DECIMAL(20, 2)), CAST(3.00 AS DECIMAL(20, 2)), true, 1),
              (2, CAST('2024-08-31' AS DATE), CAST('2025-03-01' AS DATE), '50%合同', CAST(0.00 AS DECIMAL(20, 2)), CAST(0.00 AS DECIMAL(20, 2)), false, 2),
              (3, CAST('2025-01-31' AS DATE), NULL, 'a_b', NULL, CAST(5.00 AS DECIMAL(20, 2)), NULL, NULL),
              (4, CAST('2025-01-30' AS DATE), CAST('2025-02-28' AS DATE), NULL, CAST(999999999999999999.99 AS DECIMAL(20, 2)), CAST(0.01 AS DECIMAL(20, 2)), true, 3)
            ) AS rows(id, filed_date, closed_date, cause, amount_applied, amount_recovered, hearing_held, line)
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filed_date + 12 months <= closed_date",
                "filed_date + 12 months + 1 day <= closed_date",
                "filed_date + 1 month = closed_date",
                "filed_date + 6 months + 6 months < DATE '2025-08-29'",
                "closed_date - 1 month > filed_date",
                "days(filed_date, closed_date) BETWEEN 29 AND 365",
                "days(closed_date, filed_date) < 0",
                "working_days(filed_date, closed_date) BETWEEN 20 AND 249",
                "working_days(closed_date, filed_date) < 0",
                "working_days(filed_date, closed_date) IS NULL",
                "working_days(filed_date, closed_date + 2 years) IS NULL",
                "cause LIKE '%合同%'",
                "cause NOT LIKE '%合同%'",
                "cause LIKE '50!%%' ESCAPE '!'",
                "cause LIKE 'a!_b' ESCAPE '!'",
                "cause LIKE 'a_b'",
                "cause > 'a'",
                "line = 'civil' OR hearing_held",
                "NOT (line = 'civil' OR hearing_held)",
                "line NOT IN ('criminal', 'civil')",
                "hearing_held = FALSE",
                "hearing_held IS NULL",
                "amount_applied / amount_recovered > 3",
                "amount_applied / amount_recovered IS NULL",
                "amount_applied * amount_applied * amount_applied IS NULL",
                "amount_applied - amount_recovered >= 0",
                "amount_applied + 1 > 10.50",
                "TRUE"
            })
    void pickTheSameRows(String written) throws SQLException {
        Expression condition = read(written);
        List<Integer> spark = TestSession.spark()
                .sql("SELECT id FROM (" + ROWS + ") WHERE " + SparkSql.of(condition) + " ORDER BY id")
                .collectAsList()
                .stream()
                .map((Row row) -> row.getInt(0))
                .toList();
        assertThat(duck("SELECT id FROM (" + ROWS + ") WHERE " + DuckDbSql.of(condition) + " ORDER BY id"))
                .isEqualTo(spark);
    }

    /** Against the calendar itself, day by day: both engines look it up in a text of digits. */
    @Test
    void workingDaysAreThoseOfTheCalendar() throws SQLException {
        Expression counted = ((Expression.Comparison) read("working_days(DATE '2024-12-30', filed_date) = 0")).left();
        String days =
                "(SELECT CAST('2024-12-30' AS DATE) + CAST(i AS INT) AS filed_date FROM (SELECT %s AS i) AS numbers) AS d";
        List<Integer> expected = new ArrayList<>();
        for (int i = -3; i <= 40; i++) {
            expected.add(CALENDAR.between(
                            LocalDate.of(2024, 12, 30),
                            LocalDate.of(2024, 12, 30).plusDays(i))
                    .orElseThrow());
        }
        assertThat(expected).contains(-1, 0, 1, 2, 20).isSorted();
        assertThat(duck("SELECT " + DuckDbSql.of(counted) + " FROM " + days.formatted("unnest(range(-3, 41))")))
                .isEqualTo(expected);
        assertThat(TestSession.spark()
                        .sql("SELECT CAST(" + SparkSql.of(counted) + " AS INT) FROM "
                                + days.formatted("explode(sequence(-3, 40))"))
                        .collectAsList()
                        .stream()
                        .map((Row row) -> row.getInt(0))
                        .toList())
                .isEqualTo(expected);
    }

    @Test
    void theRowsTellThemApart() throws SQLException {
        assertThat(duck("SELECT id FROM (" + ROWS + ") WHERE " + DuckDbSql.of(read("cause LIKE 'a!_b' ESCAPE '!'"))))
                .containsExactly(3);
    }

    private static Expression read(String text) {
        Problems problems = new Problems();
        YamlScalar scalar = new YamlScalar(text, false, new SpecFile("test", text).start(), YamlScalar.Style.PLAIN);
        return new ExpressionReader(problems)
                .readCondition(
                        scalar,
                        withCalendar(SampleRun.catalogue(SampleRun.CATALOGUE)
                                .model()
                                .cases()
                                .scope(Map.of())))
                .orElseThrow(() -> new AssertionError(problems.all()));
    }

    /** No calendar is shipped. */
    private static Scope withCalendar(Scope scope) {
        return new Scope() {
            @Override
            public Optional<FieldType> field(String name) {
                return scope.field(name);
            }

            @Override
            public Optional<Expression> condition(String name) {
                return scope.condition(name);
            }

            @Override
            public Optional<WorkingDays> workingDays() {
                return Optional.of(CALENDAR);
            }

            @Override
            public List<String> names() {
                return scope.names();
            }
        };
    }

    private static List<Integer> duck(String query) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                ids.add(result.getInt(1));
            }
        }
        return ids;
    }
}
