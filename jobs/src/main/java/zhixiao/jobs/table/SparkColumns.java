package zhixiao.jobs.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of a table that comes from Spark. */
public final class SparkColumns {
    private SparkColumns() {}

    /**
     * The columns of a schema.
     *
     * @param schema strings, ints, longs, doubles, booleans and dates
     */
    public static List<Column<Row>> of(StructType schema) {
        List<Column<Row>> columns = new ArrayList<>();
        for (int i = 0; i < schema.length(); i++) {
            int place = i;
            ColumnType type = type(schema.fields()[i].dataType());
            columns.add(new Column<>(
                    schema.fields()[i].name(),
                    type,
                    type == ColumnType.DAY
                            ? row -> row.isNullAt(place)
                                    ? null
                                    : row.getDate(place).toLocalDate()
                            : row -> row.get(place)));
        }
        return columns;
    }

    private static ColumnType type(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return ColumnType.TEXT;
        }
        if (type.equals(DataTypes.IntegerType)) {
            return ColumnType.INT;
        }
        if (type.equals(DataTypes.LongType)) {
            return ColumnType.LONG;
        }
        if (type.equals(DataTypes.DoubleType)) {
            return ColumnType.DOUBLE;
        }
        if (type.equals(DataTypes.BooleanType)) {
            return ColumnType.BOOLEAN;
        }
        if (type.equals(DataTypes.DateType)) {
            return ColumnType.DAY;
        }
        throw new IllegalArgumentException("No column type for " + type);
    }
}
