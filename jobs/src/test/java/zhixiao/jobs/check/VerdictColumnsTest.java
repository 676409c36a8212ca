package zhixiao.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.testing.TableContract;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Purpose;

/** {@code docs/tables.md} tells every column of the verdicts. */
class VerdictColumnsTest {
    @Test
    void burdenHasTheColumnsThatTheContractTells() throws IOException {
        assertThat(BurdenTable.columns().stream().map(Column::name).toList())
                .isEqualTo(TableContract.columns("burden"));
    }

    @Test
    void verdictsHaveTheColumnsThatTheContractTells() throws IOException {
        IntendedUse use = new IntendedUse(
                Purpose.MEETING,
                Form.PLAIN,
                "H",
                "",
                LocalDate.of(2026, 1, 1),
                "",
                Optional.empty(),
                List.of(),
                List.of());
        assertThat(VerdictColumns.of("", use).stream().map(Column::name).toList())
                .isEqualTo(TableContract.columns("verdicts"));
    }
}
