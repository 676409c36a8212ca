package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.calendar.WorkingDays;

/**
 * The whole way from cases to survival against the estimate that is made case by case: no histogram, no running sum,
 * but for each day the cases that are under watch, counted one by one.
 */
class SurvivalOracleTest {
    private static final String TRIALS =
            "line_code IN ('criminal', 'civil', 'administrative') AND instance_code IN ('first', 'second', 'retrial')";

    private static List<Row> table;
    private static List<Spell> spells;

    /** A case: its court, the day it was filed, and the day it was closed (null if it is pending). */
    private record Spell(String court, String line, LocalDate filed, LocalDate closed) {}

    /** A case in a window: the age at which it comes under watch (−1 at once), at which it leaves, and whether closed. */
    private record Watched(long entry, long exit, boolean closed) {}

    @BeforeAll
    static void analyseTheSample() throws IOException {
        SampleRun sample = SampleRun.ofSample();
        Path folder = SampleRun.newFolder("survival");
        Manifest.of(sample.mapping(), sample.intake(), TestSession.spark().version())
                .with(sample.compute())
                .write(folder);
        for (String file : List.of("indicators.arrow", "durations.arrow")) {
            Files.copy(sample.out().resolve(file), folder.resolve(file));
        }
        Analyse.run(folder, WorkingDays.weekendsOnly());
        table = TestSession.spark()
                .read()
                .parquet(folder.resolve("survival").toString())
                .filter("scope = 'own' AND line IN ('all', 'civil')")
                .selectExpr("court", "line", "period_start", "period_end", "statistic", "days", "value", "last_year")
                .collectAsList();
        spells = new ArrayList<>();
        var codes = sample.table("codes");
        for (Row row : sample.table("cases")
                .join(codes.filter("list = 'court'").selectExpr("id AS court", "code AS court_code"), "court")
                .join(codes.filter("list = 'line'").selectExpr("id AS line", "code AS line_code"), "line")
                .join(
                        codes.filter("list = 'instance'").selectExpr("id AS instance", "code AS instance_code"),
                        "instance")
                .filter(TRIALS)
                .selectExpr("court_code", "line_code", "filed_date", "closed_date")
                .collectAsList()) {
            spells.add(new Spell(
                    row.getString(0),
                    row.getString(1),
                    row.getDate(2).toLocalDate(),
                    row.isNullAt(3) ? null : row.getDate(3).toLocalDate()));
        }
    }

    @Test
    void everyFigureIsThatOfTheSingleCases() {
        int told = 0;
        for (Row row : table) {
            List<Watched> cases = watched(
                    row.getString(0),
                    row.getString(1),
                    row.getDate(2).toLocalDate(),
                    row.getDate(3).toLocalDate());
            if (!row.isNullAt(6)) {
                told++;
                assertThat(row.getDouble(6)).as(row.toString()).isCloseTo(figure(row, curve(cases)), within(1e-9));
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    @Test
    void andSoIsEveryOneOfTheYearBefore() {
        int told = 0;
        for (Row row : table) {
            if (!row.isNullAt(7)) {
                told++;
                List<Watched> cases = watched(
                        row.getString(0),
                        row.getString(1),
                        row.getDate(2).toLocalDate().minusYears(1),
                        row.getDate(3).toLocalDate().minusYears(1));
                assertThat(row.getDouble(7)).as(row.toString()).isCloseTo(figure(row, curve(cases)), within(1e-9));
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    /** The cases of a court that were pending on any day from the first to the last. */
    private static List<Watched> watched(String court, String line, LocalDate first, LocalDate last) {
        List<Watched> watched = new ArrayList<>();
        for (Spell spell : spells) {
            boolean here = spell.court().equals(court) && (line.equals("all") || line.equals(spell.line()));
            boolean goneBefore = spell.closed() != null && spell.closed().isBefore(first);
            if (here && !spell.filed().isAfter(last) && !goneBefore) {
                boolean closed = spell.closed() != null && !spell.closed().isAfter(last);
                long entry = spell.filed().isBefore(first) ? days(spell.filed(), first) - 1 : -1;
                watched.add(new Watched(entry, days(spell.filed(), closed ? spell.closed() : last), closed));
            }
        }
        return watched;
    }

    /** The share still pending after each day on which a case is closed. */
    private static TreeMap<Long, Double> curve(List<Watched> cases) {
        TreeMap<Long, Double> curve = new TreeMap<>();
        double pending = 1;
        for (long day : cases.stream()
                .filter(Watched::closed)
                .map(Watched::exit)
                .sorted()
                .distinct()
                .toList()) {
            long atRisk = cases.stream()
                    .filter(one -> one.entry() < day && day <= one.exit())
                    .count();
            long closed = cases.stream()
                    .filter(one -> one.closed() && one.exit() == day)
                    .count();
            pending *= 1 - closed / (double) atRisk;
            curve.put(day, pending);
        }
        return curve;
    }

    private static double figure(Row row, TreeMap<Long, Double> curve) {
        return switch (row.getString(4)) {
            case "closed_within" -> 1 - at(curve, row.getInt(5));
            case "restricted_mean" -> {
                double sum = 0;
                for (long day = 0; day < row.getInt(5); day++) {
                    sum += at(curve, day);
                }
                yield sum;
            }
            case "median" -> median(curve);
            default -> throw new AssertionError(row);
        };
    }

    private static double median(TreeMap<Long, Double> curve) {
        for (Map.Entry<Long, Double> step : curve.entrySet()) {
            if (Math.abs(step.getValue() - 0.5) < 1e-8) {
                Long next = curve.higherKey(step.getKey());
                return next == null ? step.getKey() : (step.getKey() + next) / 2.0;
            }
            if (step.getValue() < 0.5) {
                return step.getKey();
            }
        }
        throw new AssertionError("not reached: " + curve);
    }

    private static double at(TreeMap<Long, Double> curve, long day) {
        Map.Entry<Long, Double> step = curve.floorEntry(day);
        return step == null ? 1 : step.getValue();
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
