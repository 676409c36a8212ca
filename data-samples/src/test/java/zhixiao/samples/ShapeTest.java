package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.samples.SampleFiles.Case;

/** The shape of a larger clean sample: what the README promises, and the planted facts. */
class ShapeTest {
    private static List<Case> cases;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        LocalDate to = LocalDate.of(2025, 10, 9);
        SampleGenerator.write(new SampleRequest(60_000, 42, 16, LocalDate.of(2023, 1, 1), to, to, false, 1, folder));
        SampleFiles files = SampleFiles.read(folder);
        assertThat(files.rejects()).as("a clean sample has no rejects").isEmpty();
        assertThat(files.cases()).as("a clean sample has no duplicates").hasSameSizeAs(files.rows());
        cases = List.copyOf(files.cases().values());
    }

    @Test
    void hasAboutAsManyRowsAsAskedFor() {
        assertThat((double) cases.size()).isCloseTo(60_000, Offset.offset(1_500.0));
    }

    @Test
    void mixIsNearTheNationalOne() {
        assertThat(share(type("03"))).isCloseTo(0.59, Offset.offset(0.02));
        assertThat(share(type("10"))).isCloseTo(0.31, Offset.offset(0.02));
        assertThat(share(type("02"))).isCloseTo(0.05, Offset.offset(0.007));
        assertThat(share(type("04"))).isCloseTo(0.02, Offset.offset(0.005));
        assertThat(share(found -> found.court().length() == 5)).isCloseTo(0.885, Offset.offset(0.01));
    }

    @Test
    void civilFilingsRiseWithTheRuleChange() {
        double before = count(type("0301").and(filed(2024, 1, 2024, 9)));
        double after = count(type("0301").and(filed(2025, 1, 2025, 9)));
        assertThat(after / before).isBetween(1.33, 1.47);
    }

    @Test
    void courtsCloseAtTheEndOfMonthsAndOfTheYear() {
        assertThat(monthEnd(found -> !found.court().equals("瀚0301"))).isBetween(0.14, 0.24);
        assertThat(monthEnd(found -> found.court().equals("瀚0301"))).isGreaterThan(0.4);
        double december = count(closed(2023, 12).or(closed(2024, 12)));
        assertThat(december / count(closed(2024, 1).or(closed(2025, 1)))).isGreaterThan(1.5);
    }

    @Test
    void springFestivalIsQuiet() {
        assertThat(count(filed(2024, 2, 2024, 2))).isLessThan(0.75 * count(filed(2024, 3, 2024, 3)));
    }

    @Test
    void mostCasesCloseWithinTheLimitAndSomeArePendingForYears() {
        Predicate<Case> limited = found -> found.closed() != null && found.due() != null;
        assertThat(count(limited.and(found -> !found.closed().isAfter(found.due()))) / count(limited))
                .isBetween(0.95, 0.995);
        assertThat(count(pendingOver(12))).isGreaterThan(100);
        assertThat(count(pendingOver(18))).isGreaterThan(40);
        assertThat(count(pendingOver(36))).isGreaterThan(5);
    }

    @Test
    void aboutNinePerCentOfJudgmentsAreAppealed() {
        assertThat(count(type("0302"))
                        / count(type("0301").and(found -> found.method().equals("判决"))))
                .isBetween(0.08, 0.11);
    }

    @Test
    void plantedBacklogGrows() {
        Predicate<Case> court = found -> found.court().equals("瀚0203");
        double before = overTwelveMonths(court, LocalDate.of(2024, 9, 30));
        double now = overTwelveMonths(court, LocalDate.of(2025, 9, 30));
        double others = overTwelveMonths(court.negate(), LocalDate.of(2025, 9, 30));
        assertThat(now).isGreaterThan(2 * before).isGreaterThan(2 * others);
    }

    @Test
    void plantedCourtEndsEnforcementForNow() {
        Predicate<Case> closed = type("1002").and(found -> found.closed() != null);
        Predicate<Case> ended = closed.and(found -> found.method().equals("终结本次执行程序"));
        Predicate<Case> court = found -> found.court().equals("瀚0303");
        assertThat(count(ended.and(court)) / count(closed.and(court))).isBetween(0.6, 0.76);
        assertThat(count(ended.and(court.negate())) / count(closed.and(court.negate())))
                .isBetween(0.33, 0.43);
    }

    @Test
    void plantedCourtRemandsWhereOthersChange() {
        Predicate<Case> remanded = type("0302").and(found -> found.method().equals("发回重审"));
        Predicate<Case> changed = type("0302").and(found -> found.method().equals("改判"));
        Predicate<Case> court = found -> found.court().equals("瀚02");
        assertThat(count(remanded.and(court))).isGreaterThan(1.5 * count(changed.and(court)));
        assertThat(count(remanded.and(court.negate()))).isLessThan(count(changed.and(court.negate())));
    }

    @Test
    void plantedCourtStopsFilingInDecember() {
        Predicate<Case> court = found -> found.court().equals("瀚0104");
        double december = count(court.and(filed(2024, 12, 2024, 12)));
        assertThat(december).isLessThan(0.5 * count(court.and(filed(2024, 11, 2024, 11))));
        assertThat(count(court.and(filed(2025, 1, 2025, 1)))).isGreaterThan(3 * december);
    }

    private static double overTwelveMonths(Predicate<Case> courts, LocalDate day) {
        Predicate<Case> pending = courts.and(found -> found.pendingOn(day));
        return count(pending.and(found -> found.filed().plusMonths(12).isBefore(day))) / count(pending);
    }

    private static Predicate<Case> pendingOver(int months) {
        LocalDate day = LocalDate.of(2025, 9, 30);
        return found -> found.pendingOn(day) && found.filed().plusMonths(months).isBefore(day);
    }

    private static double monthEnd(Predicate<Case> courts) {
        Predicate<Case> closed = courts.and(found -> found.closed() != null);
        return count(closed.and(found ->
                        found.closed().plusDays(4).getMonth() != found.closed().getMonth()))
                / count(closed);
    }

    private static Predicate<Case> type(String prefix) {
        return found -> found.type().startsWith(prefix);
    }

    private static Predicate<Case> filed(int fromYear, int fromMonth, int toYear, int toMonth) {
        LocalDate from = LocalDate.of(fromYear, fromMonth, 1);
        LocalDate to = LocalDate.of(toYear, toMonth, 1).plusMonths(1).minusDays(1);
        return found -> found.filedWithin(from, to);
    }

    private static Predicate<Case> closed(int year, int month) {
        LocalDate from = LocalDate.of(year, month, 1);
        return found -> found.closedWithin(from, from.plusMonths(1).minusDays(1));
    }

    private static double share(Predicate<Case> counts) {
        return count(counts) / cases.size();
    }

    private static double count(Predicate<Case> counts) {
        return cases.stream().filter(counts).count();
    }
}
