package zhixiao.jobs.compute;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.sql.TimeLimitSql;
import zhixiao.spec.timelimit.TimeLimit;

/** A table as it was known at the cut-off: later rows are not there, later events have not happened. */
public final class AsOfView {
    private AsOfView() {}

    /**
     * The table at the cut-off, with the columns that it stores.
     *
     * @param read the columns that are read; if one of them tells of a time limit, all that do are there, as of that day
     */
    public static Dataset<Row> of(Dataset<Row> rows, Table table, AsOf asOf, Collection<String> read) {
        List<Column> columns = new ArrayList<>();
        StateSql.known(table, asOf).forEach((name, sql) -> columns.add(expr(sql).as(name)));
        Dataset<Row> entered = rows.filter(StateSql.entered(table, asOf));
        // Large expressions in a plan cost time in every query over it, whether or not the query reads them.
        if (!table.readsLimits(read)) {
            return entered.select(columns.toArray(Column[]::new));
        }
        columns.add(col(TimeLimit.STORED_EVENTS));
        Dataset<Row> told = entered.select(columns.toArray(Column[]::new));
        for (Map<String, String> level : new TimeLimitSql(table, asOf.date()).levels()) {
            List<Column> added = new ArrayList<>(List.of(col("*")));
            level.forEach((name, sql) -> added.add(expr(sql).as(name)));
            told = told.select(added.toArray(Column[]::new));
        }
        return told.select(
                table.columns().stream().map(Field::name).map(name -> col(name)).toArray(Column[]::new));
    }
}
