package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.mapping.FieldMapping;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.recognition.Outcome;
import zhixiao.spec.recognition.Recogniser;
import zhixiao.spec.recognition.Recognition;
import zhixiao.spec.recognition.RecognitionTable;

/**
 * Recognises the codes of a field in texts: a join with the table of all answers, by the plain form of the text. At most one
 * answer fits a row, so that the join makes no rows.
 */
final class RecognitionJoin {
    private static final StructType SCHEMA = new StructType()
            .add("_plain", DataTypes.StringType, false)
            .add("_text", DataTypes.StringType)
            .add("_other_texts", DataTypes.createArrayType(DataTypes.StringType), false)
            .add("_group", DataTypes.IntegerType)
            .add("_other_groups", DataTypes.createArrayType(DataTypes.IntegerType), false)
            .add("_from", DataTypes.DateType)
            .add("_until", DataTypes.DateType)
            .add("_code", DataTypes.IntegerType)
            .add("_outcome", DataTypes.StringType, false);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final SparkSession spark;
    private final Table table;
    private final Field field;
    private final Recognition rules;
    private final Recogniser recogniser;

    /** Prepares the recognition of a field that has one. */
    RecognitionJoin(SparkSession spark, Table table, FieldMapping mapping) {
        this.spark = spark;
        this.table = table;
        this.field = mapping.field();
        this.rules = field.recognition().orElseThrow();
        this.recogniser = new Recogniser(field.codes().orElseThrow(), rules, mapping.words());
    }

    /** The column in which the outcome of a field's recognition is told as a word. */
    static String outcomeColumn(Field field) {
        return "outcome_" + field.name();
    }

    /**
     * The rows with the code and, where the model keeps it, the outcome; as a word it stands in {@link #outcomeColumn},
     * null where there is no text.
     *
     * @param rows rows with all that the recognition reads
     * @param text the column of the text
     */
    Dataset<Row> on(Dataset<Row> rows, String text) {
        String group = rules.by().map(SparkSql::name).orElse("CAST(NULL AS INT)");
        String day = rules.on().map(SparkSql::name).orElse("CAST(NULL AS DATE)");
        String unknown = "DATE'" + RecognitionTable.UNKNOWN_DAY + "'";
        String fits = recogniser.plainSql(text) + " = _plain"
                + " AND IF(_text IS NULL, NOT array_contains(_other_texts, " + text + "), " + text + " = _text)"
                + " AND IF(_group IS NULL, " + group + " IS NULL OR NOT array_contains(_other_groups, " + group + "), "
                + group + " <=> _group)"
                + " AND coalesce(" + day + ", " + unknown + ") BETWEEN coalesce(_from, " + unknown
                + ") AND coalesce(_until, DATE'" + LAST_DAY + "')";
        Dataset<Row> joined = rows.drop(field.name())
                .join(broadcast(spark.createDataFrame(answers(), SCHEMA)), expr(fits), "left")
                .withColumn(field.name(), expr("_code"))
                .withColumn(
                        outcomeColumn(field),
                        expr("IF(" + text + " IS NULL, NULL, coalesce(_outcome, '" + Outcome.UNRESOLVED.word()
                                + "'))"));
        if (rules.outcome().isPresent()) {
            joined = joined.withColumn(
                    rules.outcome().get(), expr(outcome(rules.outcome().get())));
        }
        return joined.drop(SCHEMA.fieldNames());
    }

    /** The outcome as a code of the list of its field. */
    private String outcome(String name) {
        CodeList list = table.fields().get(name).codes().orElseThrow();
        StringBuilder cases = new StringBuilder("CASE ").append(outcomeColumn(field));
        for (Outcome outcome : Outcome.values()) {
            cases.append(" WHEN '")
                    .append(outcome.word())
                    .append("' THEN ")
                    .append(list.entry(outcome.word()).orElseThrow().id());
        }
        return cases.append(" END").toString();
    }

    private List<Row> answers() {
        Optional<CodeList> groups = rules.by().map(table.fields()::get).flatMap(Field::codes);
        List<Row> rows = new ArrayList<>();
        for (RecognitionTable.Answer answer : new RecognitionTable(recogniser).answers()) {
            rows.add(RowFactory.create(
                    answer.plain(),
                    answer.text().orElse(null),
                    answer.otherTexts().toArray(String[]::new),
                    answer.group().map(code -> id(groups, code)).orElse(null),
                    answer.otherGroups().stream().map(code -> id(groups, code)).toArray(Integer[]::new),
                    answer.from().map(Date::valueOf).orElse(null),
                    answer.until().map(Date::valueOf).orElse(null),
                    answer.recognised().entry().map(CodeList.Entry::id).orElse(null),
                    answer.recognised().outcome().word()));
        }
        return rows;
    }

    private static Integer id(Optional<CodeList> groups, String code) {
        return groups.orElseThrow().entry(code).orElseThrow().id();
    }
}
