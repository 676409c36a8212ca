package zhixiao.jobs.trace;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.LinkSql;
import zhixiao.spec.Hash;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

/** One case: its row in every stored table that has one. */
public final class CaseFile {
    private CaseFile() {}

    /**
     * Finds a case by its number, however that is typed.
     *
     * @param cases what intake left
     * @return its rows; none in the table of cases if it is not there
     */
    public static Extract find(SparkSession spark, Compute.Cases cases, CaseModel model, String number) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Table table : model.tables().values()) {
            boolean mapped = cases.unmapped().containsKey(table.name())
                    && StoredTable.caseField(table).isPresent();
            rows.put(table.name(), mapped ? rows(spark, cases, table, number) : List.of());
        }
        return new Extract(model, rows, Optional.of(cases.dataFrom()), cases.extractedOn());
    }

    private static List<Row> rows(SparkSession spark, Compute.Cases cases, Table table, String number) {
        Field field = table.fields().get(StoredTable.caseField(table).orElseThrow());
        FieldKind kind = field.kind();
        StoredTable stored = StoredTable.read(spark, cases, table);
        String key = LinkSql.key(kind, SparkSql.name(field.name()));
        // Spark writes plans, and the values in them, to its event log: the number is compared by its hash.
        return stored.readAll(
                stored.rows().filter(expr("sha2(" + key + ", 256)").equalTo(lit(sha256(Extract.key(number, kind))))));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Hash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
