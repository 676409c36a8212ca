package zhixiao.jobs.statistics.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.Vector;

class StockAndFlowTest {

    static Stream<Vector> figuresOfTheCepej() {
        return Vector.of("cepej", "clearance-rate+disposition-time");
    }

    @ParameterizedTest
    @MethodSource
    void figuresOfTheCepej(Vector vector) {
        long filed = vector.count("incoming");
        long closed = vector.count("resolved");
        vector.check(
                "clearance_rate_pct", StockAndFlow.clearanceRate(filed, closed).map(rate -> rate * 100));
        vector.check("disposition_time_days", StockAndFlow.dispositionTime(vector.count("pending_end"), closed, (int)
                vector.count("days")));
    }

    @Test
    void noDenominatorIsNoFigure() {
        assertThat(StockAndFlow.clearanceRate(0, 5).code()).contains(RefusalCode.NO_CASES);
        assertThat(StockAndFlow.clearanceRate(-1, 5).code()).contains(RefusalCode.INVALID_INPUT);
        assertThat(StockAndFlow.dispositionTime(5, 5, 0).code()).contains(RefusalCode.INVALID_INPUT);
    }
}
