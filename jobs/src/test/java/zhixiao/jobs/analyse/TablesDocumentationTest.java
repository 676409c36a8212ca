package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.testing.TableContract;

/** {@code docs/tables.md} is the contract: it tells every column that is written, in the order in which it is written. */
class TablesDocumentationTest {
    @Test
    void findingsHaveTheColumnsThatTheContractTells() throws IOException {
        assertThat(TableContract.columns("findings")).isEqualTo(names(FindingColumns.of("")));
    }

    @Test
    void redundancyHasTheColumnsThatTheContractTells() throws IOException {
        assertThat(TableContract.columns("redundancy")).isEqualTo(names(RedundancyColumns.of("")));
    }

    @Test
    void decompositionHasTheColumnsThatTheContractTells() throws IOException {
        assertThat(TableContract.columns("decomposition")).isEqualTo(names(CaseMixRow.columns("")));
    }

    @Test
    void screensHaveTheColumnsThatTheContractTells() throws IOException {
        assertThat(TableContract.columns("screens")).isEqualTo(names(ScreenRow.columns("")));
    }

    @Test
    void evennessHasTheColumnsThatTheContractTells() throws IOException {
        assertThat(TableContract.columns("evenness")).isEqualTo(names(EvennessRow.columns("")));
    }

    @Test
    void curvesHaveTheColumnsThatTheContractTellsInGroups() throws IOException {
        // The lines of a chart are told in pairs, outer and inner: the order is that of the file otherwise.
        assertThat(TableContract.columns("curves")).containsExactlyInAnyOrderElementsOf(names(CurvePoint.columns("")));
    }

    private static <T> List<String> names(List<Column<T>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
