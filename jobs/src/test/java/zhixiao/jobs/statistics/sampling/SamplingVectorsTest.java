package zhixiao.jobs.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.RefusalCode;

/** Samples and agreement against published figures, and against numbers that were computed by other formulas. */
class SamplingVectorsTest {
    private static final Confidence USUAL = Confidence.NINETY_FIVE;
    private static final Offset<Double> CLOSE = within(5e-7);
    private static final Offset<Double> PRINTED = within(5e-5);

    /** Hainan prefecture of Qinghai, 2014 (facts/case-review.md, Q5): self-review of every case, then a check by others. */
    @ParameterizedTest
    @CsvSource({
        "excellent by themselves, 1166, 2629, 0.4435, 0.424620, 0.462574",
        "qualified by themselves, 1451, 2629, 0.5519, 0.532849, 0.570841",
        "barely by themselves,       7, 2629, 0.0027, 0.001290, 0.005486",
        "unqualified by themselves,  5, 2629, 0.0019, 0.000813, 0.004445",
        "excellent by others,       51,  427, 0.1194, 0.092021, 0.153641",
        "qualified by others,      373,  427, 0.8735, 0.838645, 0.901766",
        "barely by others,           2,  427, 0.0047, 0.001285, 0.016915",
        "unqualified by others,      1,  427, 0.0023, 0.000414, 0.013145"
    })
    void thePublishedGradesWithTheirIntervals(
            String grade, long found, long cases, double published, double lower, double upper) {
        SampleRate rate = SampleRate.of(List.of(new SampleCell(cases, cases, cases, found)), USUAL)
                .orThrow();

        assertThat(rate.value()).isCloseTo(published, PRINTED);
        assertThat(rate.interval().lower()).isCloseTo(lower, within(2e-6));
        assertThat(rate.interval().upper()).isCloseTo(upper, within(2e-6));
    }

    @Test
    void casesStandForAsManyAsTheirProbabilitySays() {
        List<SampleCell> cells =
                List.of(new SampleCell(100, 10, 10, 2), new SampleCell(50, 10, 10, 0), new SampleCell(10, 10, 8, 4));

        SampleRate rate = SampleRate.of(cells, USUAL).orThrow();

        assertThat(rate.value()).isCloseTo(24 / 158.0, CLOSE);
        assertThat(rate.effective()).isCloseTo(158 * 158 / 1258.0, CLOSE);
        assertThat(rate.interval().lower()).isCloseTo(0.0531751989, CLOSE);
        assertThat(rate.interval().upper()).isCloseTo(0.3635358979, CLOSE);
    }

    @Test
    void whereNothingIsFoundTheIntervalStillTellsSomething() {
        SampleRate rate = SampleRate.of(List.of(new SampleCell(900, 9, 9, 0), new SampleCell(20, 10, 10, 0)), USUAL)
                .orThrow();

        assertThat(rate.value()).isZero();
        assertThat(rate.interval().lower()).isZero();
        assertThat(rate.interval().upper()).isGreaterThan(0.2);
    }

    @Test
    void noCaseNoRate() {
        assertThat(SampleRate.of(List.of(), USUAL).code()).contains(RefusalCode.NO_CASES);
        assertThat(SampleRate.of(List.of(new SampleCell(9, 3, 0, 0)), USUAL).code())
                .contains(RefusalCode.NO_CASES);
        assertThat(SampleRate.of(List.of(new SampleCell(2, 3, 1, 0)), USUAL).code())
                .contains(RefusalCode.INVALID_INPUT);
    }

    /** The usual table of audits: so many cases to see one defect with 95 %. */
    @ParameterizedTest
    @CsvSource({"0.05, 59", "0.02, 149", "0.01, 299"})
    void howManyCasesToSeeOne(double share, long cases) {
        assertThat(SampleSize.toSeeOne(share, USUAL).orThrow()).isEqualTo(cases);
    }

    @ParameterizedTest
    @CsvSource({"80, 0.037", "50, 0.058"})
    void cleanCasesExcludeOnlySoMuch(long cases, double share) {
        assertThat(SampleSize.leftByNone(cases, USUAL).orThrow()).isCloseTo(share, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"2000000000, 385", "2629, 336", "1, 1"})
    void howManyCasesForAMargin(long frame, long cases) {
        assertThat(SampleSize.forMargin(0.5, 0.05, frame, USUAL).orThrow()).isEqualTo(cases);
    }

    /** Fleiss, Levin and Paik 2003, table 18.1: kappa 0.68. Standard errors here and below: the delta method of Bishop, Fienberg and Holland 1975. */
    @Test
    void agreementOfTwoPsychiatrists() {
        agree(List.of(List.of(75L, 1L, 4L), List.of(5L, 4L, 1L), List.of(0L, 0L, 10L)), 0.676471, 0.087703);
    }

    /** Cohen 1960: kappa 0.492. */
    @Test
    void agreementInTheFirstPaper() {
        agree(List.of(List.of(88L, 14L, 18L), List.of(10L, 40L, 10L), List.of(2L, 6L, 12L)), 0.491525, 0.051002);
    }

    @Test
    void agreementOfTwoReadersOfGrants() {
        agree(List.of(List.of(20L, 5L), List.of(10L, 15L)), 0.4, 0.126996);
    }

    private static void agree(List<List<Long>> table, double kappa, double error) {
        assertThat(Agreement.of(table).orThrow().kappa()).isCloseTo(kappa, within(1e-5));
        Interval interval = Agreement.interval(table, USUAL).orThrow();
        assertThat((interval.upper() - interval.lower()) / 2 / USUAL.z()).isCloseTo(error, within(1e-5));
    }

    @Test
    void whereNothingCouldDifferThereIsNoKappa() {
        assertThat(Agreement.of(List.of(List.of(40L, 0L), List.of(0L, 0L))).code())
                .contains(RefusalCode.NO_VARIATION);
        assertThat(Agreement.of(List.of(List.of(0L, 0L), List.of(0L, 0L))).code())
                .contains(RefusalCode.NO_CASES);
        assertThat(Agreement.of(List.of(List.of(3L, 0L), List.of(0L, 4L)))
                        .orThrow()
                        .kappa())
                .isOne();
        assertThat(Agreement.interval(List.of(List.of(3L, 0L), List.of(0L, 4L)), USUAL)
                        .code())
                .contains(RefusalCode.TOO_FEW_CASES);
    }
}
