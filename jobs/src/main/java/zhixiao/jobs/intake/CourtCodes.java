package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Codes of courts beside the numbers that staged rows have for them. */
final class CourtCodes {
    private static final String ORDER = "_court_order";

    private CourtCodes() {}

    /** The rows with one more column. @param order the column with the court's place in official order; null stays null */
    static Dataset<Row> beside(Dataset<Row> rows, CourtTree courts, String order, String code) {
        StructType schema =
                new StructType().add(ORDER, DataTypes.IntegerType, false).add(code, DataTypes.StringType, false);
        Dataset<Row> codes = rows.sparkSession()
                .createDataFrame(
                        courts.courts().stream()
                                .map(court -> RowFactory.create(court.order(), court.code()))
                                .toList(),
                        schema);
        return rows.join(broadcast(codes), col(order).equalTo(col(ORDER)), "left")
                .drop(ORDER);
    }
}
