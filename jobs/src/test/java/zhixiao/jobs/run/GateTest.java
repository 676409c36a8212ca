package zhixiao.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.intake.IntakeSummary.Quality;
import zhixiao.spec.Specs;
import zhixiao.spec.model.Check;

/** When a run stops because of what intake found. */
class GateTest {
    private static final Check RULE = Specs.local()
            .model(Path.of("../metrics-spec/models/spc-case.yaml").toString())
            .orElseThrow()
            .cases()
            .checks()
            .get(0);

    @ParameterizedTest(name = "{0} of {1} rows, {2} tolerated, gate {3}")
    @CsvSource({
        "5, 1000, 0.005, true, ''",
        "6, 1000, 0.005, true, cases.closed_before_filed 6/1000 (0.6% > 0.5%)",
        "6, 1000, 0.005, false, ''",
        "0, 1000, 0, true, ''",
        "1, 1000, 0, true, cases.closed_before_filed 1/1000 (0.1% > 0%)",
        "0, 0, 0, true, ''",
        "1000, 1000, , false, ''",
    })
    void moreThanIsToleratedStopsARunWhereTheRuleSaysSo(
            long failed, long read, BigDecimal tolerance, boolean stops, String told) {
        Optional<Gate> gate = Gate.ofQuality(summary(quality(failed, read, tolerance, stops)));
        assertThat(gate.map(shut -> shut.arguments().get(0)).orElse("")).isEqualTo(told);
    }

    @Test
    void everyRuleThatIsExceededIsTold() {
        Quality one = quality(9, 10, BigDecimal.ZERO, true);
        Quality other = quality(1, 10, new BigDecimal("0.05"), true);
        assertThat(Gate.ofQuality(summary(one, other)).orElseThrow().arguments())
                .containsExactly(
                        "cases.closed_before_filed 9/10 (90% > 0%), cases.closed_before_filed 1/10 (10% > 5%)");
    }

    private static Quality quality(long failed, long read, BigDecimal tolerance, boolean stops) {
        Check rule = new Check(
                RULE.name(),
                RULE.condition(),
                true,
                RULE.title(),
                Check.Severity.ERROR,
                Optional.ofNullable(tolerance),
                stops,
                Optional.empty());
        return new Quality("cases", rule, failed, read);
    }

    private static IntakeSummary summary(Quality... quality) {
        return new IntakeSummary(List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(quality));
    }
}
