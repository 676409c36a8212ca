package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.testing.TableContract;

/** {@code docs/tables.md} is the contract: it tells every column that is written, in the order in which it is written. */
class TablesDocumentationTest {
    private static Map<String, List<String>> written() {
        return Map.of(
                "findings", names(FindingColumns.of("")),
                "redundancy", names(RedundancyColumns.of("")),
                "decomposition", names(CaseMixRow.columns("")),
                "survival", names(SurvivalRow.columns("")),
                "screens", names(ScreenRow.columns("")),
                "evenness", names(EvennessRow.columns("")));
    }

    static Set<String> tables() {
        return written().keySet();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tablesHaveTheColumnsThatTheContractTells(String table) throws IOException {
        assertThat(TableContract.columns(table)).isEqualTo(written().get(table));
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
