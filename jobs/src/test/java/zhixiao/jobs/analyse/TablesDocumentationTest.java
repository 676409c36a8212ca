package zhixiao.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.table.Column;

/** {@code docs/tables.md} is the contract: it tells every column that is written, in the order in which it is written. */
class TablesDocumentationTest {
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    @Test
    void findingsHaveTheColumnsThatTheContractTells() throws IOException {
        assertThat(told("findings")).isEqualTo(names(FindingColumns.of("")));
    }

    @Test
    void redundancyHasTheColumnsThatTheContractTells() throws IOException {
        assertThat(told("redundancy")).isEqualTo(names(RedundancyColumns.of("")));
    }

    @Test
    void curvesHaveTheColumnsThatTheContractTellsInGroups() throws IOException {
        // The lines of a chart are told in pairs, outer and inner: the order is that of the file otherwise.
        assertThat(told("curves")).containsExactlyInAnyOrderElementsOf(names(CurvePoint.columns("")));
    }

    /** The names in a table's section: those of the sentence on the columns that it shares, then the first cells. */
    private static List<String> told(String table) throws IOException {
        String contract = Files.readString(Path.of("../docs/tables.md"));
        int start = contract.indexOf("## `" + table + "` (and");
        String section = contract.substring(start, contract.indexOf("\n## ", start + 3));
        int shared = section.indexOf("The first columns are those of");
        String opening =
                shared < 0 ? "" : section.substring(section.indexOf(':', shared), section.indexOf("Then:", shared));
        String cells = section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .reduce("", String::concat);
        return NAME.matcher(opening + cells)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static <T> List<String> names(List<Column<T>> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
