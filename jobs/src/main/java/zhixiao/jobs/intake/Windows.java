package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;

/** Window expressions that several tables need. */
final class Windows {
    private Windows() {}

    /** The place of a row, from 1, among those with equal values, in an order without ties. */
    static Column rowNumber(List<Column> among, List<Column> order) {
        return row_number()
                .over(Window.partitionBy(among.toArray(Column[]::new)).orderBy(order.toArray(Column[]::new)));
    }
}
