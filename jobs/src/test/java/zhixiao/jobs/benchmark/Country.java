package zhixiao.jobs.benchmark;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.CodeLookupSql;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.sql.TimeLimitSql;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.timelimit.TimeLimit;

/**
 * A country of invented cases in the layout that intake leaves: 3,500 courts on four levels whose sizes differ a
 * hundredfold, three years of filings, appeals, petitions, enforcement and suspensions. The same number of cases gives
 * the same country.
 */
final class Country {
    /** The last day of the data. */
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final int HIGH = 32;
    private static final int INTERMEDIATE_PER_HIGH = 13;
    private static final int BASIC_PER_INTERMEDIATE = 7;
    private static final String MODEL_LEVELS = "supreme,high,intermediate,basic";

    private final SparkSession spark;
    private final CaseModel model;
    private final List<Court> courts = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** A whole country. */
    Country(SparkSession spark, CaseModel model) {
        this(spark, model, HIGH);
    }

    /** A country of so many provinces. */
    Country(SparkSession spark, CaseModel model, int provinces) {
        this.spark = spark;
        this.model = model;
        SplittableRandom random = new SplittableRandom(20251231);
        add("0", "supreme", Optional.empty(), 0.2);
        for (int high = 1; high <= provinces; high++) {
            String highCode = String.format("%02d", high);
            add(highCode, "high", Optional.of("0"), 0.3);
            for (int middle = 1; middle <= INTERMEDIATE_PER_HIGH; middle++) {
                String middleCode = highCode + String.format("%02d", middle);
                add(middleCode, "intermediate", Optional.of(highCode), 0.5);
                for (int basic = 1; basic <= BASIC_PER_INTERMEDIATE; basic++) {
                    double size = Math.exp(1.2 * gaussian(random));
                    add(middleCode + String.format("%02d", basic), "basic", Optional.of(middleCode), size);
                }
            }
        }
    }

    private void add(String code, String level, Optional<String> parent, double weight) {
        courts.add(new Court(code, courts.size() + 1, level, parent, LocalizedText.same(code)));
        weights.add(weight);
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** What a run reads of the country. */
    Compute.Cases in(Path folder) {
        Map<String, Set<String>> unmapped =
                Map.of("cases", Set.of(), "later_cases", Set.of(), "clock_events", Set.of());
        return new Compute.Cases(
                folder,
                CourtTree.of(courts, List.of(MODEL_LEVELS.split(","))),
                unmapped,
                FIRST_DAY,
                Optional.of(LAST_DAY));
    }

    /** Writes the courts as CSV: id, level and the id of the court above. */
    void writeCourts(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,level,parent"));
        courts.forEach(court -> lines.add(court.order() + "," + court.level() + ","
                + court.parent().map(code -> String.valueOf(order(code))).orElse("")));
        Files.write(file, lines);
    }

    /** Writes the tables for about so many cases, unless they are there. */
    void write(long cases, Path folder) throws IOException {
        if (Files.exists(folder.resolve("clock_events"))) {
            return;
        }
        Dataset<Row> originals = originals(Math.round(cases / 1.32));
        Dataset<Row> later = later(originals);
        Table caseTable = model.cases();
        Table eventTable = model.table("clock_events").orElseThrow();
        Dataset<Row> clock = events(originals)
                .selectExpr(
                        "case_no AS _case_no",
                        "array("
                                + TimeLimitSql.storedEvent(
                                        eventTable, model.limit().orElseThrow()) + ") AS " + TimeLimit.STORED_EVENTS);
        Dataset<Row> all = selected(originals, caseTable).unionByName(selected(later, caseTable));
        store(
                caseTable,
                all.join(clock, all.col("case_no").equalTo(clock.col("_case_no")), "left")
                        .drop("_case_no"),
                cases,
                folder.resolve(caseTable.name()));
        Table laterTable = model.table("later_cases").orElseThrow();
        store(laterTable, selected(later, laterTable), cases / 4, folder.resolve(laterTable.name()));
        store(eventTable, selected(events(originals), eventTable), cases / 25, folder.resolve(eventTable.name()));
    }

    /** First-instance and enforcement cases of every court, about as many as are asked for. */
    private Dataset<Row> originals(long cases) {
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Row> sizes = new ArrayList<>();
        for (int i = 0; i < courts.size(); i++) {
            Court court = courts.get(i);
            int parent = court.parent().map(this::order).orElse(court.order());
            int size = (int) Math.max(20, Math.round(cases * weights.get(i) / total));
            sizes.add(RowFactory.create(court.order(), parent, size));
        }
        StructType schema = new StructType()
                .add("court", DataTypes.IntegerType, false)
                .add("above", DataTypes.IntegerType, false)
                .add("size", DataTypes.IntegerType, false);
        Dataset<Row> numbered = spark.createDataFrame(sizes, schema)
                .repartition(64)
                .selectExpr("court", "above", "explode(sequence(1, size)) AS serial")
                .selectExpr("*", "court * 4294967296L + serial AS id");
        return described(numbered.selectExpr(
                "*",
                "date_add(DATE'" + FIRST_DAY + "', CAST(" + chance("id", 1) + " * 1096 AS INT)) AS filed_date",
                "CAST(NULL AS STRING) AS original_case_no",
                typed(
                        chance("id", 2),
                        "0301",
                        0.55,
                        "0201",
                        0.08,
                        "0401",
                        0.03,
                        "1002",
                        0.20,
                        "1003",
                        0.07,
                        "1006",
                        0.04,
                        "0901",
                        0.03)));
    }

    private int order(String code) {
        return courts.stream()
                .filter(court -> court.code().equals(code))
                .findFirst()
                .orElseThrow()
                .order();
    }

    /** Appeals and petitions go to the court above, enforcement stays with the court itself. */
    private Dataset<Row> later(Dataset<Row> originals) {
        String kind = "CASE WHEN instance = 1 AND " + chance("id", 11) + " < 0.16 THEN 'appeal' WHEN instance = 1 AND "
                + chance("id", 11) + " < 0.19 THEN 'petition' WHEN case_type = " + id("case_type", "0301") + " AND "
                + chance("id", 11) + " < 0.55 THEN 'enforcement' END";
        Dataset<Row> followed = originals
                .filter("closed_date IS NOT NULL")
                .withColumn("kind", expr(kind))
                .filter("kind IS NOT NULL")
                .selectExpr(
                        "IF(kind = 'enforcement', court, above) AS court",
                        "above",
                        "-id AS id",
                        "date_add(closed_date, 5 + CAST(" + chance("id", 12) + " * 60 AS INT)) AS filed_date",
                        "case_no AS original_case_no",
                        "CASE kind WHEN 'enforcement' THEN " + id("case_type", "1002") + " WHEN 'petition' THEN "
                                + id("case_type", "0305") + " ELSE CASE case_type WHEN " + id("case_type", "0301")
                                + " THEN "
                                + id("case_type", "0302") + " WHEN " + id("case_type", "0201") + " THEN "
                                + id("case_type", "0202") + " ELSE " + id("case_type", "0402")
                                + " END END AS case_type",
                        "court AS original_court",
                        "division AS original_division",
                        "line AS original_line",
                        "instance AS original_instance",
                        "filed_date AS original_filed_date",
                        "closed_date AS original_closed_date")
                .filter("filed_date <= DATE'" + LAST_DAY + "'");
        return described(followed);
    }

    /** The rest of a case: what its type, its days and chance say. */
    private Dataset<Row> described(Dataset<Row> rows) {
        String method = "CASE WHEN line = " + id("line", "enforcement") + " THEN "
                + choice(chance("id", 4), "closing_method", "3", 0.45, "5", 0.4, "4", 0.15)
                + " WHEN instance = " + id("instance", "second") + " THEN "
                + choice(chance("id", 4), "closing_method", "64", 0.75, "81", 0.15, "82", 0.04, "75", 0.06)
                + " ELSE " + choice(chance("id", 4), "closing_method", "70", 0.5, "75", 0.28, "73", 0.22) + " END";
        String duration = "CAST(5 - ln(1 - " + chance("id", 3) + ") * IF(instance = 1, 80, 60) AS INT)";
        return rows.withColumn("line", expr(attribute("case_type", "line", "case_type")))
                .withColumn("instance", expr(attribute("case_type", "instance", "case_type")))
                .withColumn("_closed", expr("date_add(filed_date, " + duration + ")"))
                .withColumn("closed_date", expr("IF(_closed <= DATE'" + LAST_DAY + "', _closed, NULL)"))
                .withColumn("closing_method", expr("IF(closed_date IS NULL, NULL, " + method + ")"))
                .withColumn("outcome", expr(attribute("closing_method", "outcome", "closing_method")))
                .withColumn("closing_class", expr(attribute("closing_method", "class", "closing_method")))
                .withColumn("case_no", expr("concat('（2025）', court, '号', id)"))
                .withColumn("division", expr("concat('审判庭', 1 + CAST(" + chance("id", 14) + " * 6 AS INT))"))
                .withColumn("parties", expr("left(sha2(CAST(" + chance("id", 15) + " AS STRING), 256), 32)"))
                .withColumn("procedure", expr("1 + CAST(" + chance("id", 5) + " * 4 AS INT)"))
                .withColumn("cause", expr("concat('纠纷', CAST(" + chance("id", 6) + " * 400 AS INT))"))
                .withColumn("cause_code", expr(cause()))
                .withColumn(
                        "cause_recognition", expr("IF(cause_code IS NULL, NULL, " + id("recognition", "exact") + ")"))
                .withColumn("cause_line", expr(attribute("cause", "line", "cause_code")))
                .withColumn("cause_version", expr(attribute("cause", "version", "cause_code")))
                .withColumn("limit_basis", expr("CAST(NULL AS INT)"))
                .withColumn("received_date", expr("date_sub(filed_date, CAST(" + chance("id", 7) + " * 8 AS INT))"))
                .withColumn("due_date", expr("IF(closed_date IS NULL OR line > 4, NULL, add_months(filed_date, 6))"))
                .withColumn("hearing_held", expr("IF(closed_date IS NULL, NULL, " + chance("id", 8) + " < 0.7)"))
                .withColumn("pre_trial_mediation", expr("IF(" + chance("id", 9) + " < 0.1, 3, 1)"))
                .withColumn("mediation_ended_date", expr("IF(pre_trial_mediation = 3, closed_date, NULL)"))
                .withColumn(
                        "amount_applied",
                        expr("IF(line = " + id("line", "enforcement") + ", CAST(1000 + " + chance("id", 10)
                                + " * 500000 AS DECIMAL(20,2)), NULL)"))
                .withColumn(
                        "amount_recovered",
                        expr("IF(closed_date IS NULL, NULL, CAST(amount_applied * 0.4 AS DECIMAL(20,2)))"));
    }

    private Dataset<Row> events(Dataset<Row> originals) {
        return originals
                .filter(chance("id", 21) + " < 0.05")
                .selectExpr(
                        "case_no",
                        id("clock_event", "suspended") + " AS kind",
                        id("clock_reason", "SU05") + " AS reason",
                        "CAST(NULL AS DATE) AS reason_ended_date",
                        id("approver_role", "vice_president") + " AS approver",
                        "date_add(filed_date, 10) AS approved_date",
                        "CAST(NULL AS INT) AS approver_by_law",
                        "date_add(filed_date, 10) AS from_date",
                        "IF(" + chance("id", 22) + " < 0.8, date_add(filed_date, 70), NULL) AS until_date",
                        "court AS case_court",
                        "division AS case_division",
                        "line AS case_line",
                        "closed_date AS case_closed_date")
                .filter("from_date <= DATE'" + LAST_DAY + "'")
                .withColumn("until_date", expr("IF(until_date <= DATE'" + LAST_DAY + "', until_date, NULL)"));
    }

    /** A number from 0 until 1 that depends on the case and on what is asked. */
    private static String chance(String id, int salt) {
        return "(pmod(xxhash64(" + id + ", " + salt + "), 1000003) / 1000003D)";
    }

    private String typed(String chance, Object... shares) {
        return choice(chance, "case_type", shares) + " AS case_type";
    }

    /** One of the codes, with the shares that follow them. */
    private String choice(String chance, String list, Object... shares) {
        StringBuilder sql = new StringBuilder("CASE");
        double until = 0;
        for (int i = 0; i < shares.length; i += 2) {
            until += (double) shares[i + 1];
            boolean last = i + 2 == shares.length;
            sql.append(last ? " ELSE " : " WHEN " + chance + " < " + until + " THEN ")
                    .append(id(list, (String) shares[i]));
        }
        return sql.append(" END").toString();
    }

    private int id(String list, String code) {
        return model.codes().get(list).entry(code).orElseThrow().id();
    }

    /** One of the causes of the case's line, all as often; of a line without causes none. */
    private String cause() {
        StringBuilder sql = new StringBuilder("CASE line");
        for (CodeList.Entry line : model.codes().get("line").entries()) {
            List<String> causes = model.codes().get("cause").entries().stream()
                    .filter(cause -> line.code().equals(cause.attributes().get("line")))
                    .map(cause -> String.valueOf(cause.id()))
                    .toList();
            if (!causes.isEmpty()) {
                sql.append(" WHEN " + line.id() + " THEN CAST(get(split('" + String.join(",", causes) + "', ','), CAST("
                        + chance("id", 13) + " * " + causes.size() + " AS INT)) AS INT)");
            }
        }
        return sql.append(" END").toString();
    }

    /** The id that an attribute of a code names. */
    private String attribute(String list, String attribute, String column) {
        CodeList named = model.cases().fields().values().stream()
                .filter(candidate -> candidate
                        .lookup()
                        .map(lookup -> lookup.field().equals(column)
                                && lookup.attribute().equals(attribute))
                        .orElse(false))
                .findFirst()
                .flatMap(Field::codes)
                .orElseThrow();
        List<Optional<Integer>> ids = model.codes().get(list).entries().stream()
                .map(entry -> Optional.ofNullable(entry.attributes().get(attribute))
                        .flatMap(named::entry)
                        .map(CodeList.Entry::id))
                .toList();
        return CodeLookupSql.of(ids, column);
    }

    private static Dataset<Row> selected(Dataset<Row> rows, Table table) {
        List<Column> columns = new ArrayList<>();
        for (Field field : table.stored()) {
            columns.add(expr("CAST(`" + field.name() + "` AS " + field.kind().storedAs() + ")")
                    .as(field.name()));
        }
        return rows.select(columns.toArray(Column[]::new));
    }

    private static void store(Table table, Dataset<Row> rows, long expected, Path folder) throws IOException {
        List<String> order = new ArrayList<>(List.of(table.court(), table.breakdown(), table.entered()));
        table.stored().stream()
                .map(Field::name)
                .filter(name -> !order.contains(name))
                .forEach(order::add);
        TableWriter.write(rows, folder, TableWriter.files(expected), List.of(table.court()), order);
    }
}
