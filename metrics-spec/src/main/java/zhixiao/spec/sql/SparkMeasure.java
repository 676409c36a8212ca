package zhixiao.spec.sql;

import java.util.ArrayList;
import java.util.List;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.expression.SparkSql;

/** What the engine is given of a measure, in Spark SQL: table, days, value, condition. For people who want to look. */
public final class SparkMeasure {
    private SparkMeasure() {}

    /** A line with the measure's name in plans and states, and one line for each part of it. */
    public static List<String> lines(Measure measure) {
        List<String> lines = new ArrayList<>();
        String value = measure.value().map(SparkSql::of).orElse("");
        lines.add(measure.id() + " = "
                + switch (measure.aggregation()) {
                    case COUNT -> "count(1)";
                    case SUM -> "sum(" + value + ")";
                    case DISTRIBUTION -> "histogram(" + value + ")";
                    case DISTINCT -> KeySql.told(measure);
                });
        lines.add("  FROM  " + measure.table().name());
        if (measure.timing() instanceof Measure.Stock stock) {
            lines.add("  IN    " + SparkSql.of(stock.from()));
            lines.add("  OUT   " + SparkSql.of(stock.until()));
        } else {
            lines.add("  ON    " + SparkSql.of(((Measure.Flow) measure.timing()).on()));
        }
        measure.condition().ifPresent(condition -> lines.add("  WHERE " + SparkSql.of(condition)));
        return lines;
    }
}
