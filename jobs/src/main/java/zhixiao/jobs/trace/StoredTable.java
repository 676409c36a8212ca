package zhixiao.jobs.trace;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;

/** A stored table, and its rows as people read them: codes and courts by their codes instead of their numbers. */
final class StoredTable {
    private final Dataset<org.apache.spark.sql.Row> rows;
    private final Table table;
    private final CourtTree courts;

    private StoredTable(Dataset<org.apache.spark.sql.Row> rows, Table table, CourtTree courts) {
        this.rows = rows;
        this.table = table;
        this.courts = courts;
    }

    static StoredTable read(SparkSession spark, Compute.Cases cases, Table table) {
        return new StoredTable(
                spark.read().parquet(cases.folder().resolve(table.name()).toString()), table, cases.courts());
    }

    /** The rows as Spark has them. */
    Dataset<org.apache.spark.sql.Row> rows() {
        return rows;
    }

    /** The field that says which case a row is about, or empty if nothing does. */
    static Optional<String> caseField(Table table) {
        return table.key().or(() -> table.parent().map(Table.Parent::field));
    }

    /** Rows of this table as people read them, one after the other; each is named by its case. */
    Iterator<Row> read(Dataset<org.apache.spark.sql.Row> chosen) {
        Iterator<org.apache.spark.sql.Row> from = chosen.toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public Row next() {
                return row(from.next());
            }
        };
    }

    /** The same, all of them. */
    List<Row> readAll(Dataset<org.apache.spark.sql.Row> chosen) {
        List<Row> all = new ArrayList<>();
        read(chosen).forEachRemaining(all::add);
        return all;
    }

    /** A row as people read it: of the columns that the table has, those with a value. */
    Row row(org.apache.spark.sql.Row stored) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : stored.schema().fieldNames()) {
            Object value = stored.getAs(name);
            Optional<Field> field = table.column(name);
            if (value != null && field.isPresent()) {
                values.put(name, readable(field.get(), value));
            }
        }
        return new Row(caseField(table).map(values::get).map(String::valueOf).orElse(""), values);
    }

    private Object readable(Field field, Object value) {
        return switch (field.kind()) {
            case TEXT, CASE_NUMBER, BOOLEAN -> value;
            case CODE -> code(field.codes().orElseThrow(), (Integer) value);
            case COURT -> courts.courts().get((Integer) value - 1).code();
            case DATE -> ((Date) value).toLocalDate();
            case INTEGER -> BigDecimal.valueOf((Long) value);
            case DECIMAL -> value;
        };
    }

    private static String code(CodeList list, int id) {
        return list.entries().stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow()
                .code();
    }
}
