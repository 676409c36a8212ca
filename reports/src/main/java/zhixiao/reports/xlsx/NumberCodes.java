package zhixiao.reports.xlsx;

import zhixiao.reports.data.Manifest;
import zhixiao.reports.model.Cell;
import zhixiao.reports.text.ReportText;

/**
 * How numbers look in a workbook: as in the report, with the same decimals, units and marks, by number formats, so that
 * what is in the cell stays a number.
 */
final class NumberCodes {
    private final ReportText text;

    NumberCodes(ReportText text) {
        this.text = text;
    }

    /** The number format of a value. */
    String of(Cell.Value value) {
        if (value instanceof Cell.Amount amount) {
            return amount.change() ? change(amount) : plain(amount);
        }
        return "yyyy-mm-dd";
    }

    /** The number that a format shows: changes of shares are in percentage points. */
    static double shown(Cell.Amount amount) {
        return amount.change() && amount.unit() == Manifest.Unit.SHARE ? amount.number() * 100 : amount.number();
    }

    private static String plain(Cell.Amount amount) {
        String digits =
                switch (amount.unit()) {
                    case SHARE -> "0.00%";
                    case RATIO, NUMBER -> "#,##0.00";
                    case DAYS -> "#,##0.0";
                    case CASES -> "#,##0";
                    case NET_CASES -> "+#,##0;-#,##0;0";
                };
        return marked(digits, "", amount.mark());
    }

    private String change(Cell.Amount amount) {
        return switch (amount.unit()) {
            case SHARE -> signed("0.00", text.get("unit.points", ""), amount.mark());
            case RATIO, NUMBER -> signed("#,##0.00", "", amount.mark());
            case DAYS -> signed("#,##0.0", text.get("unit.days", ""), amount.mark());
            case CASES -> signed("0.00%", "", amount.mark());
            case NET_CASES -> signed("#,##0", text.get("unit.cases", ""), amount.mark());
        };
    }

    private static String signed(String digits, String unit, String mark) {
        return marked("+" + digits + ";-" + digits + ";" + digits, unit, mark);
    }

    /** Unit and mark stand behind the number in each of its forms. */
    private static String marked(String code, String unit, String mark) {
        String behind = unit + mark;
        if (behind.isEmpty()) {
            return code;
        }
        String quoted = "\"" + behind.replace("\"", "") + "\"";
        return code.replace(";", quoted + ";") + quoted;
    }
}
