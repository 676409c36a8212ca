package zhixiao.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.BurdenMonth;

/** The columns of {@code burden}, as {@code docs/tables.md} tells them. */
public final class BurdenTable {
    /** Its name. */
    static final String NAME = "burden";

    private static final int MONTHS = 12;

    private BurdenTable() {}

    /**
     * One month of one court.
     *
     * @param year the year
     * @param court code of the court that receives
     * @param month from 1
     * @param uses how often it was used on, by all courts above it together
     * @param indicators by how many different indicators in the whole year
     * @param planned how many uses were planned for the month, or null without a plan
     */
    record Row(int year, String court, int month, long uses, int indicators, Long planned) {}

    static List<Column<Row>> columns() {
        return List.of(
                Column.whole("year", Row::year),
                Column.text("court", Row::court),
                Column.whole("month", Row::month),
                Column.count("uses", Row::uses),
                Column.whole("indicators", Row::indicators),
                Column.count("planned", Row::planned));
    }

    /** The months of the courts that uses went out to in a year, for charts; courts in official order. */
    public static List<BurdenMonth> months(List<PastUse> uses, int year, Courts courts) {
        return rows(uses, Optional.empty(), year, courts).stream()
                .map(row -> new BurdenMonth(
                        row.year(), row.court(), row.month(), row.uses(), row.indicators(), OptionalDouble.empty()))
                .toList();
    }

    /** Every month of every court that was used on or is to be, courts in official order. */
    static List<Row> rows(List<PastUse> uses, Optional<List<PastUse>> planned, int year, Courts courts) {
        Map<String, Burden> burdens = Burden.byCourt(uses, year);
        Map<String, Burden> plans = Burden.byCourt(planned.orElse(List.of()), year);
        List<Row> rows = new ArrayList<>();
        for (String court : courts.codes()) {
            if (burdens.containsKey(court) || plans.containsKey(court)) {
                Burden burden = burdens.getOrDefault(court, new Burden());
                Burden plan = plans.getOrDefault(court, new Burden());
                for (int month = 1; month <= MONTHS; month++) {
                    rows.add(new Row(
                            year,
                            court,
                            month,
                            burden.uses(month),
                            burden.indicators(),
                            planned.isPresent() ? (Long) plan.uses(month) : null));
                }
            }
        }
        return rows;
    }
}
