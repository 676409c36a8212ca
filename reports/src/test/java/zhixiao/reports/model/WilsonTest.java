package zhixiao.reports.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against the worked example of R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
class WilsonTest {
    @Test
    void newcombesExamples() {
        assertThat(Wilson.of(81, 263).low()).isCloseTo(0.2553, within(0.00005));
        assertThat(Wilson.of(81, 263).high()).isCloseTo(0.3662, within(0.00005));
        assertThat(Wilson.of(15, 148).low()).isCloseTo(0.0624, within(0.00005));
        assertThat(Wilson.of(15, 148).high()).isCloseTo(0.1605, within(0.00005));
        assertThat(Wilson.of(0, 20).low()).isZero();
        assertThat(Wilson.of(0, 20).high()).isCloseTo(0.1611, within(0.00005));
    }
}
