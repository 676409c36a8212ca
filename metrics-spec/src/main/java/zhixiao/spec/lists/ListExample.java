package zhixiao.spec.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.model.Table;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;

/**
 * A golden example of lists: a few rows, and what must be on the lists.
 *
 * @param name its name
 * @param title what people call it
 * @param position where it stands
 * @param asOf the day of the lists
 * @param extract its rows
 * @param expected what must be on them
 */
public record ListExample(
        String name, LocalizedText title, Position position, LocalDate asOf, Extract extract, List<Expected> expected) {

    /** Copies the list, so that the value cannot change. */
    public ListExample {
        expected = List.copyOf(expected);
    }

    /**
     * What must be on a list.
     *
     * @param list the list
     * @param position where that stands
     * @param rows the names of the reasons in the order of the list, by the key of the row
     */
    public record Expected(CaseList list, Position position, Map<String, List<String>> rows) {}

    /**
     * What came of one expectation.
     *
     * @param example the example
     * @param expected what was expected
     * @param came the names of the reasons by the key of the row
     */
    public record Outcome(ListExample example, Expected expected, Map<String, List<String>> came) {
        /** True if the rows and their reasons are those that were expected. */
        public boolean holds() {
            return expected.rows().equals(came);
        }

        /** What was expected, in one line. */
        public String expectedText() {
            return text(expected.rows());
        }

        /** What came, in one line. */
        public String cameText() {
            return text(came);
        }

        private static String text(Map<String, List<String>> rows) {
            List<String> texts = new ArrayList<>();
            rows.forEach((key, reasons) -> texts.add(key + ": " + reasons));
            return texts.isEmpty() ? "{ }" : "{ " + String.join(", ", texts) + " }";
        }
    }

    /** Makes every list that is expected, in the order in which they are written. */
    public List<Outcome> run() {
        return expected.stream()
                .map(each -> new Outcome(this, each, rows(each.list())))
                .toList();
    }

    private Map<String, List<String>> rows(CaseList list) {
        Table table = list.state().table();
        String key =
                table.key().or(() -> table.parent().map(Table.Parent::field)).orElseThrow();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        new ListEvaluator(extract)
                .rows(list, asOf)
                .forEach(row -> rows.put(
                        row.row().text(key).orElse(row.row().name()),
                        row.reasons().stream().map(CaseList.Reason::name).toList()));
        return rows;
    }
}
