package zhixiao.jobs.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Vector;

class SuppressionTest {

    static Stream<Vector> attacks() {
        return Vector.of("suppression", "cell-suppression-feasibility");
    }

    @ParameterizedTest
    @MethodSource
    void attacks(Vector vector) {
        Attack attack = new Attack(table(vector), cells(vector.input().get("suppressed_rc")));
        JsonNode expected = vector.expected();
        for (int i = 0; i < expected.get("row").size(); i++) {
            Attack.Range range = attack.range(new CellTable.Cell(
                    expected.get("row").get(i).asInt() - 1,
                    expected.get("col").get(i).asInt() - 1));
            assertThat(range.least()).isEqualTo(expected.get("min").get(i).asLong());
            assertThat(range.most()).isEqualTo(expected.get("max").get(i).asLong());
        }
    }

    static Stream<Vector> theCheapestRectangle() {
        return Vector.of("suppression", "cell-suppression-secondary");
    }

    @ParameterizedTest
    @MethodSource
    void theCheapestRectangle(Vector vector) {
        CellTable table = table(vector);
        Suppression suppression = Suppression.of(table, new Primary((int) vector.count("threshold")))
                .orThrow();
        assertThat(suppression.primary()).isEqualTo(cells(vector.input().get("primary")));
        assertThat(suppression.secondary()).isEqualTo(cells(vector.expected().get("secondary_rc")));
        assertThat(suppression.secondary().stream().mapToLong(table::at).sum())
                .isEqualTo(vector.expected().get("suppressed_count").asLong());
        JsonNode interval = vector.expected().get("primary_interval");
        assertThat(suppression.audit().values())
                .containsExactly(new Attack.Range(
                        interval.get(0).asLong(), interval.get(1).asLong()));
    }

    static Stream<Vector> proportions() {
        return Vector.of("suppression", "proportion-complement-rule");
    }

    @ParameterizedTest
    @MethodSource
    void proportions(Vector vector) {
        Primary rule = new Primary((int) vector.count("threshold"));
        long[] x = vector.counts("numerator");
        long[] n = vector.counts("denominator");
        for (int i = 0; i < x.length; i++) {
            assertThat(rule.hides(x[i], n[i]))
                    .isEqualTo(vector.expected().get("suppress").get(i).asBoolean());
        }
    }

    static Stream<Vector> oneRow() {
        return Vector.of("suppression", "cell-suppression-1d");
    }

    @ParameterizedTest
    @MethodSource
    void oneRow(Vector vector) {
        List<Long> values = Arrays.stream(vector.counts("values")).boxed().toList();
        OneWay row = OneWay.of(values, new Primary((int) vector.count("threshold")), true)
                .orThrow();
        assertThat(row.primary()).isEqualTo(places(vector.expected().get("primary")));
        assertThat(row.secondary()).isEqualTo(places(vector.expected().get("secondary")));
        assertThat(OneWay.of(values, Primary.USUAL, false).orThrow().secondary())
                .isEmpty();
    }

    @Test
    void theAttackFindsWhatTryingAllTablesFinds() {
        Random random = new Random(17);
        for (int round = 0; round < 60; round++) {
            CellTable table = random(random, 3, 3, 6);
            Set<CellTable.Cell> hidden = new TreeSet<>();
            while (hidden.size() < 5) {
                hidden.add(new CellTable.Cell(random.nextInt(3), random.nextInt(3)));
            }
            Attack attack = new Attack(table, hidden);
            for (CellTable.Cell cell : hidden) {
                assertThat(attack.range(cell)).isEqualTo(BruteForce.range(table, hidden, cell));
            }
        }
    }

    @Test
    void suppressedTablesSurviveTheirOwnAttack() {
        Random random = new Random(23);
        int refused = 0;
        int suppressed = 0;
        for (int round = 0; round < 200; round++) {
            CellTable table = random(random, 3 + random.nextInt(5), 3 + random.nextInt(5), 40);
            Outcome<Suppression> outcome = Suppression.of(table, Primary.USUAL);
            if (outcome instanceof Outcome.Refused<Suppression> no) {
                assertThat(no.because().code()).isEqualTo(RefusalCode.NOT_PROTECTABLE);
                refused++;
                continue;
            }
            Suppression suppression = outcome.orThrow();
            Set<CellTable.Cell> hidden = new TreeSet<>(suppression.primary());
            hidden.addAll(suppression.secondary());
            Attack attack = new Attack(table, hidden);
            for (CellTable.Cell cell : suppression.primary()) {
                assertThat(attack.range(cell).width()).isGreaterThanOrEqualTo(5);
                suppressed++;
            }
            for (int row = 0; row < table.height(); row++) {
                for (int column = 0; column < table.width(); column++) {
                    Shown shown = suppression.shown().get(row).get(column);
                    boolean gone = hidden.contains(new CellTable.Cell(row, column));
                    assertThat(shown instanceof Shown.Hidden).isEqualTo(gone);
                }
            }
        }
        assertThat(suppressed).isGreaterThan(200);
        assertThat(refused).isLessThan(20);
    }

    @Test
    void whatCannotBeProtectedIsRefused() {
        CellTable single = CellTable.of(List.of(List.of(3L, 20L))).orThrow();
        assertThat(Suppression.of(single, Primary.USUAL).code()).contains(RefusalCode.NOT_PROTECTABLE);
        // A zero is known to be one, so nothing can hide behind it.
        CellTable zeros =
                CellTable.of(List.of(List.of(3L, 0L), List.of(0L, 20L))).orThrow();
        assertThat(Suppression.of(zeros, Primary.USUAL).code()).contains(RefusalCode.NOT_PROTECTABLE);
        assertThat(OneWay.of(List.of(3L, 0L), Primary.USUAL, true).code()).contains(RefusalCode.NOT_PROTECTABLE);
        assertThat(CellTable.of(List.of(List.of(1L), List.of(1L, 2L))).code()).contains(RefusalCode.INVALID_INPUT);
    }

    @Test
    void ratesInheritWhatTheirCountsHide() {
        assertThat(Shown.figure(Shown.SUPPRESSED, new Shown.Exact(20)).code()).contains(RefusalCode.SUPPRESSED);
        assertThat(Shown.figure(new Shown.Exact(8), Shown.SUPPRESSED).code()).contains(RefusalCode.SUPPRESSED);
        assertThat(Shown.figure(new Shown.Exact(5), new Shown.Exact(20)).orThrow())
                .isEqualTo(0.25);
        assertThat(Shown.figure(new Shown.Exact(0), new Shown.Exact(0)).code()).contains(RefusalCode.NO_CASES);
    }

    @Test
    void roundingIsTheSameEachTimeAndNeverFurtherThanHalfABase() {
        for (long count = 0; count < 200; count++) {
            Shown.Rounded rounded =
                    (Shown.Rounded) Rounding.of(count, Rounding.BASE).orThrow();
            assertThat(rounded.count() % 5).isZero();
            assertThat(Math.abs(rounded.count() - count)).isLessThanOrEqualTo(2);
        }
        assertThat(Rounding.of(-1, 5).code()).contains(RefusalCode.INVALID_INPUT);
    }

    @Test
    void judgesAndCourtsThatAreTooFewAreRefused() {
        assertThat(Primary.judges(2).orElseThrow().code()).isEqualTo(RefusalCode.JUDGE_LEVEL);
        assertThat(Primary.judges(3)).isEmpty();
        assertThat(Primary.band(9).orElseThrow().code()).isEqualTo(RefusalCode.TOO_FEW_CONTRIBUTORS);
        assertThat(Primary.band(10)).isEmpty();
        // With one other court the total less one's own is the other, whatever minimum is asked for.
        assertThat(Primary.aggregate(1, 1)).isPresent();
        assertThat(Primary.aggregate(4, 3)).isEmpty();
    }

    private static CellTable random(Random random, int height, int width, int most) {
        List<List<Long>> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            rows.add(random.longs(width, 0, most + 1).boxed().toList());
        }
        return CellTable.of(rows).orThrow();
    }

    private static CellTable table(Vector vector) {
        List<List<Long>> rows = new ArrayList<>();
        for (JsonNode row : vector.input().get("table")) {
            rows.add(IntStream.range(0, row.size())
                    .mapToObj(i -> row.get(i).asLong())
                    .toList());
        }
        return CellTable.of(rows).orThrow();
    }

    private static Set<CellTable.Cell> cells(JsonNode pairs) {
        Set<CellTable.Cell> cells = new TreeSet<>();
        pairs.forEach(pair -> cells.add(
                new CellTable.Cell(pair.get(0).asInt() - 1, pair.get(1).asInt() - 1)));
        return cells;
    }

    private static Set<Integer> places(JsonNode list) {
        Set<Integer> places = new TreeSet<>();
        list.forEach(place -> places.add(place.asInt() - 1));
        return places;
    }
}
