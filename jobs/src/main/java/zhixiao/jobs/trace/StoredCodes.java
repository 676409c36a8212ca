package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.jobs.compute.Compute;
import zhixiao.spec.expression.SparkSql;

/** Codes in the place of the numbers that stored tables have for them. */
final class StoredCodes {
    private static final String ID = "_code_id";
    private static final String CODE = "_code";

    private StoredCodes() {}

    /**
     * The same rows with the code of a column instead of its number.
     *
     * @param codes the name of the code list
     */
    static Dataset<Row> with(Compute.Cases cases, Dataset<Row> rows, String column, String codes) {
        Dataset<Row> list = rows.sparkSession()
                .read()
                .parquet(cases.folder().resolve("codes").toString())
                .filter(col("list").equalTo(lit(codes)))
                .select(col("id").as(ID), col("code").as(CODE));
        Column same = col(SparkSql.name(column)).equalTo(col(ID));
        return rows.join(broadcast(list), same, "left")
                .withColumn(column, col(CODE))
                .drop(ID, CODE);
    }
}
