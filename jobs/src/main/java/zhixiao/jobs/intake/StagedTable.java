package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.CodeLookupSql;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.mapping.FieldMapping;
import zhixiao.spec.mapping.Join;
import zhixiao.spec.mapping.Preference;
import zhixiao.spec.mapping.TableMapping;
import zhixiao.spec.model.Check;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;

/**
 * Every row of a mapped table with its values, and with what is wrong with it: the one pass over the
 * source, from which cases, rejects and counts are told.
 *
 * <p>Columns: where the row stands ({@code _file}, {@code _block}, {@code _row}), what identifies its case
 * ({@code _key}), which of several rows counts ({@code _order0}, …), what became of it ({@code _status}),
 * why ({@code _reasons}, {@code _notes}), and one column per field of the model's table.
 */
final class StagedTable {
    static final String KEY = "_key";
    static final String STATUS = "_status";
    static final String REASONS = "_reasons";
    static final String NOTES = "_notes";

    /** Why a row is rejected or noted that fails a quality rule, which stands in place of a field. */
    static final String CHECK_FAILED = "check_failed";

    static final String KEPT = "kept";
    static final String REJECTED = "rejected";
    static final String DELETED = "deleted";

    private final SparkSession spark;
    private final TableMapping mapping;
    private final Map<String, SourceTable> sources;
    private final CourtTree courts;
    private final List<FieldSql> fields;
    private final Optional<PersonalKey> personalKey;

    /** Prepares the table. @param personalKey the key of personal fields, if one of them is mapped */
    StagedTable(
            SparkSession spark,
            TableMapping mapping,
            Map<String, SourceTable> sources,
            CourtTree courts,
            List<String> nullWords,
            Optional<PersonalKey> personalKey) {
        this.spark = spark;
        this.mapping = mapping;
        this.sources = sources;
        this.courts = courts;
        this.personalKey = personalKey;
        this.fields = mapping.fields().stream()
                .map((FieldMapping field) -> new FieldSql(field, nullWords))
                .toList();
    }

    /** How a column of a source or join is called before fields are made of it. */
    static String column(zhixiao.spec.mapping.Column column) {
        return SparkSql.name(column.table() + "." + column.name());
    }

    /** The rows. */
    Dataset<Row> rows() {
        return judged(valued(texts(joined())));
    }

    /** The columns that say which of several rows counts, best first. */
    List<Column> order() {
        List<Column> order = new ArrayList<>();
        for (int i = 0; i < mapping.prefer().size(); i++) {
            order.add(PreferenceSql.order(mapping.prefer().get(i), col("_order" + i)));
        }
        // Without a preference, or with equal ones, the values decide: the same rows give the same case in any order.
        own().forEach(field -> order.add(col(SparkSql.name(field.name())).asc_nulls_last()));
        order.add(col(SourceTable.FILE));
        order.add(col(SourceTable.BLOCK));
        order.add(col(SourceTable.ROW));
        return order;
    }

    private Dataset<Row> joined() {
        Dataset<Row> rows = prefixed(sources.get(mapping.source()), mapping.source());
        for (Join join : mapping.joins()) {
            SourceTable other = sources.get(join.source());
            List<Column> order = new ArrayList<>();
            for (Preference preference : join.prefer()) {
                String column = SourceTable.quoted(preference.column().name());
                order.add(PreferenceSql.order(preference, expr(PreferenceSql.value(preference, column))));
            }
            other.columns().forEach(name -> order.add(col(SourceTable.quoted(name))));
            Column on = col(SourceTable.quoted(join.on().name()));
            Dataset<Row> one = other.rows()
                    .filter(on.isNotNull())
                    .filter("NOT " + SourceTable.MALFORMED)
                    .withColumn("_place", Windows.rowNumber(List.of(on), order))
                    .filter("_place = 1");
            List<Column> selected = new ArrayList<>();
            other.columns()
                    .forEach(name -> selected.add(col(SourceTable.quoted(name)).as(join.name() + "." + name)));
            Dataset<Row> right = one.select(selected.toArray(Column[]::new));
            rows = rows.join(
                    right,
                    expr(column(join.on()) + " = "
                            + SparkSql.name(join.name() + "." + join.on().name())),
                    "left");
        }
        return rows;
    }

    private static Dataset<Row> prefixed(SourceTable table, String name) {
        List<Column> selected = new ArrayList<>();
        table.columns()
                .forEach(column -> selected.add(col(SourceTable.quoted(column)).as(name + "." + column)));
        for (String place : List.of(SourceTable.FILE, SourceTable.BLOCK, SourceTable.ROW, SourceTable.MALFORMED)) {
            selected.add(col(place));
        }
        return table.rows().select(selected.toArray(Column[]::new));
    }

    private Dataset<Row> texts(Dataset<Row> rows) {
        List<Column> columns = new ArrayList<>(List.of(
                col(SourceTable.FILE), col(SourceTable.BLOCK), col(SourceTable.ROW), col(SourceTable.MALFORMED)));
        String key = mapping.onePer().isEmpty()
                ? "CAST(NULL AS STRING)"
                : mapping.onePer().stream()
                        .map(column -> LinkSql.key(kind(column), "trim(" + column(column) + ")"))
                        .collect(Collectors.joining(", ", "to_json(array(", "))"));
        columns.add(expr(key).as(KEY));
        for (int i = 0; i < mapping.prefer().size(); i++) {
            Preference preference = mapping.prefer().get(i);
            columns.add(expr(PreferenceSql.value(preference, column(preference.column())))
                    .as("_order" + i));
        }
        String deleted = mapping.skip()
                .map(skip -> "coalesce(trim(" + column(skip.column()) + ") IN ("
                        + skip.values().stream().map(SparkSql::text).collect(Collectors.joining(", ")) + "), FALSE)")
                .orElse("FALSE");
        columns.add(expr(deleted).as("_deleted"));
        fields.forEach(field -> columns.add(expr(field.text()).as(field.textColumn())));
        return rows.select(columns.toArray(Column[]::new));
    }

    /** What a column of the source holds: case numbers if it feeds a field of that kind, else just text. */
    private FieldKind kind(zhixiao.spec.mapping.Column column) {
        boolean numbers = mapping.fields().stream()
                .filter(field -> field.field().kind() == FieldKind.CASE_NUMBER)
                .flatMap(field -> field.columns().stream())
                .anyMatch(fed -> column(fed).equals(column(column)));
        return numbers ? FieldKind.CASE_NUMBER : FieldKind.TEXT;
    }

    private Dataset<Row> valued(Dataset<Row> rows) {
        Dataset<Row> joined = fields.stream().anyMatch(field -> field.field().personal())
                ? personalKey.orElseThrow().beside(rows)
                : rows;
        for (FieldSql field : fields) {
            joined = switch (field.field().kind()) {
                case CODE -> field.recognised() ? joined : withIds(joined, field, field.words());
                case COURT ->
                    withIds(
                            joined,
                            field,
                            courts.courts().stream()
                                    .map(court -> new FieldSql.Word(court.code(), court.order()))
                                    .toList());
                default -> joined;
            };
        }
        List<Column> columns = new ArrayList<>();
        for (String name : rows.columns()) {
            columns.add(col(name));
        }
        Map<String, FieldSql> mapped = new LinkedHashMap<>();
        fields.forEach(field -> mapped.put(field.field().name(), field));
        for (Field field : own()) {
            FieldSql sql = mapped.get(field.name());
            String value = sql == null ? "NULL" : sql.value();
            columns.add(expr("CAST(" + value + " AS " + field.kind().storedAs() + ")")
                    .as(field.name()));
        }
        fields.forEach(field -> columns.add(expr(field.reason()).as(field.reasonColumn())));
        Dataset<Row> valued = joined.select(columns.toArray(Column[]::new));
        Set<String> recognised = recognised();
        valued = lookedUp(valued, mapped.keySet(), recognised, false);
        for (FieldMapping field : mapping.fields()) {
            if (field.field().recognition().isPresent()) {
                valued = new RecognitionJoin(spark, mapping.table(), field)
                        .on(valued, mapped.get(field.field().name()).textColumn());
            }
        }
        return lookedUp(valued, mapped.keySet(), recognised, true);
    }

    private Set<String> recognised() {
        return mapping.table().fields().values().stream()
                .filter(field -> field.recognition().isPresent())
                .map(Field::name)
                .collect(Collectors.toSet());
    }

    /** Fills fields that follow from others: from those that are recognised, or from those that are not. */
    private Dataset<Row> lookedUp(Dataset<Row> rows, Set<String> mapped, Set<String> recognised, boolean fromThese) {
        Dataset<Row> filled = rows;
        for (Field field : own()) {
            boolean follows = field.lookup()
                    .filter(lookup -> recognised.contains(lookup.field()) == fromThese)
                    .isPresent();
            if (follows && !mapped.contains(field.name())) {
                filled = filled.withColumn(field.name(), expr(lookup(field)));
            }
        }
        return filled;
    }

    /** The fields that the table itself holds. */
    private List<Field> own() {
        return mapping.table().fields().values().stream()
                .filter(Field::isStored)
                .toList();
    }

    private Dataset<Row> withIds(Dataset<Row> rows, FieldSql field, List<FieldSql.Word> words) {
        StructType schema = new StructType()
                .add("_word", DataTypes.StringType, false)
                .add(field.idColumn(), DataTypes.IntegerType, false);
        List<Row> table = words.stream()
                .map(word -> RowFactory.create(word.word(), word.id()))
                .toList();
        Dataset<Row> ids = spark.createDataFrame(table, schema);
        return rows.join(broadcast(ids), col(field.textColumn()).equalTo(col("_word")), "left")
                .drop("_word");
    }

    /** The id that another field's code list knows: an array literal, indexed by the other field's id. */
    private String lookup(Field field) {
        Field.Lookup lookup = field.lookup().orElseThrow();
        CodeList from = mapping.table().fields().get(lookup.field()).codes().orElseThrow();
        CodeList to = field.codes().orElseThrow();
        List<Optional<Integer>> ids = from.entries().stream()
                .map(entry -> Optional.ofNullable(entry.attributes().get(lookup.attribute()))
                        .map(code -> to.entry(code).orElseThrow().id()))
                .toList();
        return CodeLookupSql.of(ids, SparkSql.name(lookup.field()));
    }

    private Dataset<Row> judged(Dataset<Row> rows) {
        List<String> reasons = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (FieldSql field : fields) {
            String name = SparkSql.text(field.field().name());
            String told = "IF(" + field.reasonColumn() + " IS NULL, NULL, named_struct('reason', "
                    + field.reasonColumn() + ", 'field', " + name + ", 'found', " + field.found() + "))";
            (field.rejects() ? reasons : notes).add(told);
        }
        for (FieldSql field : fields) {
            field.recognitionNote().ifPresent(notes::add);
        }
        for (Check check : mapping.table().checks()) {
            String told = "IF(coalesce(" + SparkSql.of(check.condition())
                    + ", FALSE), named_struct('reason', '" + CHECK_FAILED + "', 'field', "
                    + SparkSql.text(check.name()) + ", 'found', CAST(NULL AS STRING)), NULL)";
            (check.rejects() ? reasons : notes).add(told);
        }
        String malformed = "array(named_struct('reason', 'malformed_row', 'field', CAST(NULL AS STRING), 'found', "
                + "CAST(NULL AS STRING)))";
        String none = "CAST(array() AS array<struct<reason:string,field:string,found:string>>)";
        Dataset<Row> judged = rows.withColumn(
                        REASONS,
                        expr("CASE WHEN " + SourceTable.MALFORMED + " THEN " + malformed + " ELSE "
                                + compacted(reasons, none) + " END"))
                .withColumn(NOTES, expr(compacted(notes, none)))
                .withColumn(
                        STATUS,
                        expr("CASE WHEN _deleted AND NOT " + SourceTable.MALFORMED + " THEN '" + DELETED
                                + "' WHEN size(" + REASONS + ") > 0 THEN '" + REJECTED + "' ELSE '" + KEPT
                                + "' END"));
        List<Column> columns = new ArrayList<>(List.of(
                col(SourceTable.FILE),
                col(SourceTable.BLOCK),
                col(SourceTable.ROW),
                col(KEY),
                col(STATUS),
                col(REASONS),
                col(NOTES)));
        for (int i = 0; i < mapping.prefer().size(); i++) {
            columns.add(col("_order" + i));
        }
        own().forEach(field -> columns.add(col(SparkSql.name(field.name()))));
        return judged.select(columns.toArray(Column[]::new));
    }

    private static String compacted(List<String> told, String none) {
        return told.isEmpty() ? none : "array_compact(array(" + String.join(", ", told) + "))";
    }
}
