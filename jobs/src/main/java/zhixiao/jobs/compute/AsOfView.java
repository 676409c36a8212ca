package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/** A table as it was known at the cut-off: later rows are not there, later events have not happened. */
public final class AsOfView {
    private AsOfView() {}

    /** The table at the cut-off, with the columns that the model knows. */
    public static Dataset<Row> of(Dataset<Row> rows, Table table, AsOf asOf) {
        String cutOff = "DATE'" + asOf.date() + "'";
        List<Column> columns = new ArrayList<>();
        for (Field field : table.columns()) {
            String name = SparkSql.name(field.name());
            String known = field.known()
                    .from()
                    .map(event -> "IF(" + SparkSql.name(event) + " <= " + cutOff + ", " + name + ", NULL)")
                    .orElse(name);
            columns.add(expr(known).as(field.name()));
        }
        return rows.filter(SparkSql.name(table.entered()) + " <= " + cutOff).select(columns.toArray(Column[]::new));
    }
}
