package zhixiao.jobs.compute;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhixiao.spec.problem.ProblemException;

/** A cut-off must lie where the data can tell. */
class AsOfVerifyTest {
    private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
    private static final Optional<LocalDate> EXTRACT = Optional.of(LocalDate.of(2019, 12, 2));

    @ParameterizedTest
    @ValueSource(strings = {"2019-01-01", "2019-06-30", "2019-12-02"})
    void fromTheFirstDayUntilTheExtract(String day) {
        assertThatCode(() -> AsOf.verify(LocalDate.parse(day), FROM, EXTRACT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01-01", "2018-12-31", "2019-12-03", "2099-01-01"})
    void notBeforeTheDataAndNotAfterTheExtract(String day) {
        assertThatThrownBy(() -> AsOf.verify(LocalDate.parse(day), FROM, EXTRACT))
                .isInstanceOfSatisfying(ProblemException.class, failure -> org.assertj.core.api.Assertions.assertThat(
                                failure.problems().get(0).found())
                        .contains(day));
    }

    @Test
    void withoutADayOfTheExtractNobodyKnowsWhatIsTooLate() {
        assertThatCode(() -> AsOf.verify(LocalDate.of(2099, 1, 1), FROM, Optional.empty()))
                .doesNotThrowAnyException();
    }
}
