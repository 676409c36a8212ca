package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.model.Table;

/** A table as it was known at the cut-off: later rows are not there, later events have not happened. */
public final class AsOfView {
    private AsOfView() {}

    /** The table at the cut-off, with the columns that the model knows. */
    public static Dataset<Row> of(Dataset<Row> rows, Table table, AsOf asOf) {
        List<Column> columns = new ArrayList<>();
        StateSql.known(table, asOf).forEach((name, sql) -> columns.add(expr(sql).as(name)));
        return rows.filter(StateSql.entered(table, asOf)).select(columns.toArray(Column[]::new));
    }
}
