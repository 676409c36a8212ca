package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.limits.Supervision;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/** Tells of rows of a list which court above gets them one by one: by the classes that the list declares, by line and day. */
final class RowsAbove {
    private static final String OF = "_above_of";
    private static final String IN = "_above_in";

    private final CourtTree courts;
    private final LocalDate asOf;

    RowsAbove(CourtTree courts, LocalDate asOf) {
        this.courts = courts;
        this.asOf = asOf;
    }

    /**
     * The rows with the code of that court, null where there is none.
     *
     * @param court the column with the place of the row's own court
     * @param line the column with the line of the row
     * @param above the name of the new column
     * @param reason how the columns begin that tell which reasons hold
     */
    Dataset<Row> with(Dataset<Row> rows, CaseList list, String court, String line, String above, String reason) {
        Column declared = lit(false);
        for (int i = 0; i < list.reasons().size(); i++) {
            if (list.above().contains(list.reasons().get(i).name())) {
                declared = declared.or(col(reason + i));
            }
        }
        if (list.above().isEmpty()) {
            return rows.withColumn(above, lit(null).cast("string")).drop(line);
        }
        StructType schema = new StructType()
                .add(OF, DataTypes.IntegerType, false)
                .add(IN, DataTypes.IntegerType, true)
                .add(above, DataTypes.StringType, true);
        Dataset<Row> told =
                rows.sparkSession().createDataFrame(supervision(list.state().table()), schema);
        return rows.join(
                        broadcast(told),
                        rows.col(court).equalTo(told.col(OF)).and(rows.col(line).eqNullSafe(told.col(IN))),
                        "left")
                .withColumn(above, when(declared, col(above)))
                .drop(OF, IN, line);
    }

    /** Who supervises each court in each line on the day; a row without a line belongs to whom the tree says. */
    private List<Row> supervision(Table table) {
        List<Row> rows = new ArrayList<>();
        CodeList lines = table.column(table.breakdown()).flatMap(Field::codes).orElseThrow();
        for (Court court : courts.courts()) {
            for (CodeList.Entry line : lines.entries()) {
                Optional<String> above = Supervision.above(court.supervision(), court.parent(), line.code(), asOf);
                rows.add(RowFactory.create(court.order(), line.id(), above.orElse(null)));
            }
            rows.add(RowFactory.create(court.order(), null, court.parent().orElse(null)));
        }
        return rows;
    }
}
