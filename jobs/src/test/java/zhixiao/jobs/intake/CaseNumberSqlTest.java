package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.casenumber.CaseNumber;
import zhixiao.spec.casenumber.CaseNumberForm;
import zhixiao.spec.casenumber.CaseNumberParser;
import zhixiao.spec.casenumber.CaseNumberParts;
import zhixiao.spec.casenumber.CaseNumberReason;
import zhixiao.spec.casenumber.CaseNumberSql;

/**
 * The rules on case numbers as Spark reads them against the parser: numbers of every form, texts of every reason, and
 * hundreds of both with characters changed, put in or left out.
 */
class CaseNumberSqlTest {
    private static final List<String> SEEDS = List.of(
            "（2024）京0105民初123号",
            "（2020）最高法知民终2号",
            "（2021）沪民申8号",
            "（2019）粤03刑终4567号",
            "(2024)京0105民初00123号",
            "〔２０２４〕 京0105民初字第123号",
            "（2024）京0105民初2501-02504号",
            "（2024）京0105民初12、013，14号",
            "（2024）京0105执恢5号之一",
            "（2024）京0105执恢5号之12",
            "（2024）京0105执恢5号（之30）",
            "（2024）滬0105執異123號",
            "  (2024)瀚0102民初123号 ",
            "（2024）瀚民终5号",
            "（2012）云川法民二初字第351号",
            "〔2014〕申民三（民）初字第15号",
            "（2015）滨执一字第00015-06号",
            "2013滨民初字第48号",
            "（2014）山执字第32号之2",
            "",
            " \t",
            "（2024）京0105民初1\u0007号",
            "（2024）京0105民初XX号",
            "（2024）瀚0102民初宇第12号",
            "甲县人民检察院甲检公诉刑诉（2016）65号",
            "（2018）沪甲证经字第617号",
            "乙劳人仲案字[2020]第95号",
            "丙国用（2015）第013号",
            "城刑初字第51号",
            "（2018）甲乙刑初字第5号",
            "（2015）京0105民初5号",
            "（2024）京0105民初0号",
            "（2024）京0105民杂5号",
            "（2024）0105民初5号",
            "（2024）",
            "（2024）京0105民初1号\n",
            "（2024）京0105民初1号'\\",
            "民".repeat(81));
    private static final String MUTANTS = "（）()[]〔〕【】0123456789０９一二十之号號字第宇证检仲京沪瀚知民刑执終年、-－至 　\t\n\u0007xX×'\\$𠮷";
    private static final int MUTATIONS = 900;

    private static List<CaseNumber> expected;
    private static List<Row> found;

    @BeforeAll
    static void readBothWays() {
        Set<String> texts = new LinkedHashSet<>(SEEDS);
        Random random = new Random(20161231);
        while (texts.size() < SEEDS.size() + MUTATIONS) {
            texts.add(mutated(SEEDS.get(random.nextInt(SEEDS.size())), random));
        }
        CaseNumberParser parser = new CaseNumberParser();
        expected = texts.stream().map(parser::parse).toList();
        String[] columns = Stream.of(
                        CaseNumberSql.status("value"),
                        CaseNumberSql.form("value"),
                        CaseNumberSql.reason("value"),
                        CaseNumberSql.year("value"),
                        CaseNumberSql.court("value"),
                        CaseNumberSql.level("value"),
                        CaseNumberSql.mark("value"),
                        CaseNumberSql.type("value"),
                        CaseNumberSql.serial("value"),
                        CaseNumberSql.suffix("value"),
                        CaseNumberSql.key("value"))
                .toArray(String[]::new);
        // One partition keeps the order.
        found = TestSession.spark()
                .createDataset(new ArrayList<>(texts), Encoders.STRING())
                .coalesce(1)
                .selectExpr(columns)
                .collectAsList();
    }

    @Test
    void theEngineSaysWhatTheParserSays() {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(cells(found.get(i))).as(expected.get(i).raw()).isEqualTo(cells(expected.get(i)));
        }
    }

    @Test
    void everyFormAndEveryReasonIsAmongThem() {
        Set<CaseNumberForm> forms = EnumSet.noneOf(CaseNumberForm.class);
        Set<CaseNumberReason> reasons = EnumSet.noneOf(CaseNumberReason.class);
        expected.forEach(number -> {
            number.form().ifPresent(forms::add);
            number.reason().ifPresent(reasons::add);
        });
        assertThat(forms).containsExactly(CaseNumberForm.values());
        assertThat(reasons).containsExactly(CaseNumberReason.values());
    }

    @Test
    void aNullStaysANull() {
        assertThat(TestSession.spark()
                        .range(1)
                        .select(expr(CaseNumberSql.key("CAST(NULL AS STRING)")), expr(CaseNumberSql.status("NULL")))
                        .head())
                .matches(row -> row.isNullAt(0) && row.isNullAt(1));
    }

    private static String mutated(String seed, Random random) {
        StringBuilder text = new StringBuilder(seed);
        int[] mutants = MUTANTS.codePoints().toArray();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(text.length() + 1);
            String put = Character.toString(mutants[random.nextInt(mutants.length)]);
            int until = Math.min(text.length(), place + random.nextInt(2));
            text.replace(place, until, random.nextInt(4) == 0 ? "" : put);
        }
        // Half a character is no text that could stand in a table.
        return text.toString().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF) ? text.toString() : seed;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            cells.add(String.valueOf(row.get(i)));
        }
        return cells;
    }

    private static List<String> cells(CaseNumber number) {
        CaseNumberParts parts = number.parts().orElse(null);
        List<String> cells = new ArrayList<>(List.of(
                word(number.status()),
                number.form().map(CaseNumberSqlTest::word).orElse("null"),
                number.reason().map(CaseNumberSqlTest::word).orElse("null")));
        if (parts == null) {
            cells.addAll(List.of("null", "null", "null", "null", "null", "null", "null"));
        } else {
            cells.addAll(List.of(
                    Integer.toString(parts.year()),
                    parts.court(),
                    parts.level().map(CaseNumberSqlTest::word).orElse("null"),
                    parts.mark(),
                    parts.type(),
                    parts.serial(),
                    parts.suffix()));
        }
        cells.add(number.key());
        return cells;
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
