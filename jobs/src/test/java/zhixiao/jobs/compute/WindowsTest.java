package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhixiao.spec.catalogue.PeriodKind;

/** Which periods a run has figures of, and which of them stand beside which. */
class WindowsTest {
    private static final LocalDate DATA_FROM = LocalDate.of(2023, 1, 1);

    @Test
    void twelveMonthsEndWithEveryMonthThatHasSoManyBeforeIt() {
        assertThat(shown(rolling(LocalDate.of(2024, 3, 31))))
                .containsExactly(
                        "2023-01-01..2023-12-31 whole",
                        "2023-02-01..2024-01-31 whole",
                        "2023-03-01..2024-02-29 whole",
                        "2023-04-01..2024-03-31 whole");
    }

    @Test
    void theCutOffDividesTheLastOfThem() {
        assertThat(shown(rolling(LocalDate.of(2024, 2, 14))))
                .containsExactly(
                        "2023-01-01..2023-12-31 whole", "2023-02-01..2024-01-31 whole", "2023-03-01..2024-02-14 part");
    }

    @Test
    void theyAreComparedWithThoseOfTheYearBeforeAndNeverWithTheirNeighbour() {
        List<Window> windows = rolling(LocalDate.of(2025, 2, 14));
        assertThat(windows).allSatisfy(window -> assertThat(window.previous()).isEmpty());
        assertThat(windows.stream()
                        .filter(window -> window.lastYear().isPresent())
                        .map(window -> words(window) + ", before it "
                                + words(windows.get(window.lastYear().get()))))
                .containsExactly(
                        "2024-01-01..2024-12-31 whole, before it 2023-01-01..2023-12-31 whole",
                        "2024-02-01..2025-01-31 whole, before it 2023-02-01..2024-01-31 whole",
                        "2024-03-01..2025-02-14 part, before it 2023-03-01..2024-02-14 part");
    }

    @Test
    void thereAreNoneBeforeTheDataHaveAYear() {
        assertThat(rolling(LocalDate.of(2023, 11, 30))).isEmpty();
    }

    @Test
    void nobodyGetsThemUnasked() {
        assertThat(Windows.of(new AsOf(LocalDate.of(2024, 3, 31)), DATA_FROM, PeriodKind.usual()))
                .extracting(Window::kind)
                .doesNotContain(PeriodKind.ROLLING_YEAR)
                .contains(PeriodKind.MONTH, PeriodKind.YEAR_TO_DATE);
    }

    private static List<Window> rolling(LocalDate asOf) {
        return Windows.of(new AsOf(asOf), DATA_FROM, List.of(PeriodKind.ROLLING_YEAR));
    }

    private static List<String> shown(List<Window> windows) {
        return windows.stream().filter(Window::shown).map(WindowsTest::words).toList();
    }

    private static String words(Window window) {
        return window.start() + ".." + window.end() + (window.complete() ? " whole" : " part");
    }
}
