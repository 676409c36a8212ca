package zhixiao.jobs.compute;

import java.util.List;
import zhixiao.spec.model.Table;

/**
 * States that one aggregation computes: same table, same date.
 *
 * @param name its name, also its folder's
 * @param table the table that is read
 * @param anchor the date that rows count on, as SQL
 * @param columns its columns
 */
record Block(String name, Table table, String anchor, List<StateColumn> columns) {

    Block {
        columns = List.copyOf(columns);
    }
}
