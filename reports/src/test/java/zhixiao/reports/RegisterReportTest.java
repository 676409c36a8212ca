package zhixiao.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.reports.data.RegisterCount.Item;
import zhixiao.reports.data.RunFolder;
import zhixiao.reports.model.Cell;
import zhixiao.reports.model.Report;
import zhixiao.reports.model.ReportBuilder;
import zhixiao.reports.model.Table;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/** What the meeting report tells of a register: counts of courts in official order. */
class RegisterReportTest {
    private static final String REGISTER = """
            { "name": "old", "title": { "zh-Hans": "旧案", "zh-Hant": "舊案", "en": "Old cases" },
              "as_of": "2025-09-30", "since": "2025-08-31",
              "reasons": [ { "code": "over_12m", "title": { "zh-Hans": "超12个月", "zh-Hant": "超12個月", "en": "over 12 months" } } ] }
            """;

    @TempDir
    Path folder;

    private final List<Map<String, Object>> rows = new ArrayList<>();

    private void count(String court, String scope, Item item, String reason, long entries) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("court", court);
        row.put("scope", scope);
        row.put("item", Word.of(item));
        row.put("reason", reason);
        row.put("entries", entries);
        rows.add(row);
    }

    private Report.Section section() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), true);
        Path registers = Files.createDirectories(run.resolve("registers"));
        ArrowRows.write(
                registers.resolve("old.arrow"), "court:text scope:text item:text reason:text entries:count", rows);
        Path manifest = run.resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(manifest, text.replaceFirst("\\{", "{ \"registers\": [ " + REGISTER + " ],"));
        return new ReportBuilder(RunFolder.read(run), Language.EN)
                .build().sections().stream()
                        .filter(one -> one.id().equals("registers"))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> cells(Table table, int row) {
        return table.rows().get(row).cells().stream().map(Cell::text).toList();
    }

    @Test
    void theStockIsToldWithItsMovementItsAgeAndWhatToLookAt() throws IOException {
        count("H", "tree", Item.STOCK_BEFORE, null, 5);
        count("H", "tree", Item.AGED_IN, null, 2);
        count("H", "tree", Item.REMOVED, null, 3);
        count("H", "tree", Item.CLOSED, null, 2);
        count("H", "tree", Item.CORRECTED, null, 1);
        count("H", "tree", Item.RULE, null, 0);
        count("H", "tree", Item.STOCK_NOW, null, 4);
        count("H", "tree", Item.VANISHED, null, 1);
        count("H", "tree", Item.REASON, "over_12m", 4);
        count("A", "own", Item.STOCK_NOW, null, 4);
        count("A", "own", Item.AGED_IN, null, 2);
        count("A", "own", Item.TARGET_PASSED, null, 1);
        count("B", "own", Item.STOCK_BEFORE, null, 1);
        count("B", "own", Item.STOCK_NOW, null, 0);
        count("C", "own", Item.STOCK_NOW, null, 0);

        Report.Section section = section();

        assertThat(section.lead())
                .containsExactly(
                        "Old cases: 5 entries at the end of 2025-08-31; since then 2 came in and 3 were removed; 4 on"
                                + " 2025-09-30.");
        Table movement = (Table) section.parts().get(0);
        assertThat(cells(movement, 0)).containsExactly("All courts together", "5", "2", "2", "1", "0", "4", "1");
        // B is before A in official order, although it has fewer; C never had any.
        assertThat(movement.rows()).hasSize(3);
        assertThat(cells(movement, 1)).startsWith("Beta Court", "1");
        assertThat(cells(movement, 2)).startsWith(ExampleRun.HOSTILE);
        Table ages = (Table) section.parts().get(1);
        assertThat(ages.columns().get(1).title()).isEqualTo("over 12 months");
        assertThat(cells(ages, 0).get(1)).isEqualTo("4");
        assertThat(cells(ages, 2).get(5)).isEqualTo("1");
    }

    @Test
    void withoutARegisterThereIsNoSection() throws IOException {
        Path run = ExampleRun.write(folder.resolve("run"), true);
        assertThat(new ReportBuilder(RunFolder.read(run), Language.EN).build().sections())
                .noneMatch(section -> section.id().equals("registers"));
    }
}
