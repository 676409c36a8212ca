package zhixiao.reports.model;

import zhixiao.reports.data.Manifest;
import zhixiao.reports.text.NumberFormats;
import zhixiao.reports.text.ReportText;

/**
 * What the points of a control chart are, and how they are written: the figures of months, their differences, or
 * events per working day.
 *
 * @param kind which chart, as in the table of findings
 * @param unit the unit of the indicator
 */
record Charted(String kind, Manifest.Unit unit) {

    /** True if points are shares, and not differences of shares. */
    boolean percent() {
        return unit == Manifest.Unit.SHARE && !difference();
    }

    /** A point as it is drawn: differences of shares in percentage points. */
    double drawn(double value) {
        return unit == Manifest.Unit.SHARE && difference() ? value * 100 : value;
    }

    /** A point in words. */
    String written(double value, ReportText text) {
        if (unit == Manifest.Unit.CASES) {
            // Counts are charted per working day; a stock by whole cases.
            return NumberFormats.decimal(value, kind.equals("xmr_month_on_month") ? 0 : 1);
        }
        return difference()
                ? text.numbers().change(value, unit)
                : text.numbers().value(value, unit);
    }

    /** A point in a table. */
    Cell cell(double value, ReportText text) {
        String written = written(value, text);
        if (unit == Manifest.Unit.CASES) {
            return Cell.of(written, value, Manifest.Unit.NUMBER);
        }
        return difference() ? Cell.ofChange(written, value, unit) : Cell.of(written, value, unit);
    }

    private boolean difference() {
        return kind.equals("xmr_year_on_year") || kind.equals("xmr_month_on_month");
    }
}
