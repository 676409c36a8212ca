package zhixiao.spec.evaluate;

import java.math.BigDecimal;
import java.util.List;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.model.FieldKind;

/** What a row is counted by where different ones are counted: equal for rows that count once together. */
public final class DistinctKey {
    private DistinctKey() {}

    /**
     * The key of a row that counts.
     *
     * @throws java.util.NoSuchElementException if the row has none: such a row does not count
     */
    public static Object of(Measure distinct, Row row) {
        Object value = Interpreter.value(distinct.value().orElseThrow(), row).orElseThrow();
        Object key = value;
        if (distinct.isOfCaseNumbers()) {
            key = Extract.key((String) value, FieldKind.CASE_NUMBER);
        } else if (value instanceof BigDecimal number) {
            // 1 and 1.0 are one number.
            key = number.stripTrailingZeros();
        }
        return distinct.withinCourt()
                ? List.of(row.text(distinct.table().court()).orElse(""), key)
                : key;
    }
}
