package zhixiao.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.LocalizedText;

/** Where cases come from in the end: woods drawn by chance, with circles and gaps, against a walk on foot. */
class LineageTest {
    private static final StructType CASES = new StructType()
            .add("case_no", DataTypes.StringType)
            .add("court", DataTypes.IntegerType)
            .add("original_case_no", DataTypes.StringType)
            .add("instance", DataTypes.IntegerType);

    private static final Map<String, Integer> NAMES = new HashMap<>();

    @TempDir
    Path folder;

    /** A case as it is drawn. */
    private record Drawn(String number, int court, String original, int instance) {}

    @Test
    void everyWayIsTheOneOnFoot() throws IOException {
        CaseModel model = SampleRun.mapping(SampleRun.SAMPLE_MAPPING).model();
        Table later = model.table("later_cases").orElseThrow();
        CourtTree courts = CourtTree.of(List.of(court("A", 1), court("B", 2)), List.of("basic"));
        List<Drawn> drawn = drawn();
        List<Row> rows = new ArrayList<>();
        drawn.forEach(one -> rows.add(RowFactory.create(one.number(), one.court(), one.original(), one.instance())));
        Collections.shuffle(rows, new Random(7));
        Dataset<Row> cases = TestSession.spark()
                .createDataFrame(rows, CASES)
                .withColumn("own", functions.expr(LinkSql.key(FieldKind.CASE_NUMBER, "case_no")));
        long circles = new Lineage(
                        TestSession.spark(),
                        model.cases(),
                        later,
                        courts,
                        Files.createDirectories(folder.resolve("work")))
                .write(cases, "own", folder);
        Set<String> found = new TreeSet<>();
        Dataset<Row> table =
                TestSession.spark().read().parquet(folder.resolve("lineage").toString());
        assertThat(List.of(table.columns())).isEqualTo(Lineage.COLUMNS);
        table.collectAsList().forEach(row -> found.add(row.toString()));
        Set<String> expected = new TreeSet<>();
        Map<String, Drawn> byNumber = new HashMap<>();
        drawn.forEach(one -> byNumber.put(one.number(), one));
        drawn.stream().filter(one -> one.original() != null).forEach(one -> expected.add(onFoot(one, byNumber, model)));
        assertThat(found).isEqualTo(expected);
        assertThat(circles)
                .isEqualTo(
                        expected.stream().filter(row -> row.endsWith("circle]")).count())
                .isGreaterThan(5);
        assertThat(expected)
                .anyMatch(row -> row.contains(",again,"))
                .anyMatch(row -> row.contains(",40,") && row.endsWith("linked]"))
                .anyMatch(row -> row.endsWith("original_missing]"));
    }

    /** A chain of forty steps, circles of one to four, ways into them, and trees by chance; every seventh original is not there. */
    private static List<Drawn> drawn() {
        Random random = new Random(20251127);
        List<Drawn> drawn = new ArrayList<>();
        for (int step = 0; step <= 40; step++) {
            drawn.add(drawn("chain" + step, step == 0 ? null : "chain" + (step - 1), random));
        }
        for (int length = 1; length <= 4; length++) {
            for (int place = 0; place < length; place++) {
                drawn.add(drawn("ring" + length + place, "ring" + length + (place + 1) % length, random));
            }
            drawn.add(drawn("into" + length, "ring" + length + "0", random));
        }
        for (int tree = 0; tree < 60; tree++) {
            String original = tree % 7 == 6 ? "gone" + tree : "tree" + random.nextInt(Math.max(1, tree));
            drawn.add(drawn("tree" + tree, tree % 5 == 0 ? null : original, random));
        }
        return drawn;
    }

    private static Drawn drawn(String number, String original, Random random) {
        return new Drawn(
                written(number),
                1 + random.nextInt(2),
                original == null ? null : written(original),
                1 + random.nextInt(3));
    }

    /** A number for a name. */
    private static String written(String name) {
        return "（2024）瀚0101民初" + (1 + number(name)) + "号";
    }

    private static int number(String name) {
        NAMES.putIfAbsent(name, NAMES.size());
        return NAMES.get(name);
    }

    private static Court court(String code, int order) {
        return new Court(code, order, "basic", Optional.empty(), LocalizedText.same(code));
    }

    private static String onFoot(Drawn one, Map<String, Drawn> byNumber, CaseModel model) {
        Drawn direct = byNumber.get(one.original());
        String step = direct != null && direct.instance() == one.instance()
                ? "again"
                : model.codes().get("instance").entries().stream()
                        .filter(entry -> entry.id() == one.instance())
                        .findFirst()
                        .orElseThrow()
                        .code();
        Set<String> seen = new HashSet<>();
        int depth = 0;
        String at = one.number();
        while (byNumber.containsKey(at) && byNumber.get(at).original() != null) {
            if (!seen.add(at)) {
                return told(one, step, null, null, "circle");
            }
            depth++;
            at = byNumber.get(at).original();
        }
        Drawn root = byNumber.get(at);
        return told(one, step, depth, root, root == null ? "original_missing" : "linked");
    }

    private static String told(Drawn one, String step, Integer depth, Drawn root, String state) {
        return "[" + one.number() + "," + name(one.court()) + "," + one.original() + "," + step + "," + depth + ","
                + (root == null ? "null,null" : root.number() + "," + name(root.court())) + "," + state + "]";
    }

    private static String name(int court) {
        return court == 1 ? "A" : "B";
    }
}
