package zhixiao.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.Specs;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.problem.ProblemException;

/** What tells of persons is stored as a keyed hash alone, which Java's own HMAC gives, too. */
class PersonalFieldsTest {
    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final String NAME = "褚松拟";

    @TempDir
    Path folder;

    @Test
    void aNameIsItsHmacAndNothingElse() throws Exception {
        Files.writeString(folder.resolve("model.yaml"), """
                version: 1
                model: small
                zone: Asia/Shanghai
                levels: [ basic ]
                codes:
                  line: { values: { civil: Civil } }
                tables:
                  cases:
                    key: number
                    court: court
                    breakdown: line
                    entered: filed_date
                    fields:
                      number: { type: text, required: true }
                      court: { type: court, required: true }
                      line: { type: code, codes: line, required: true }
                      filed_date: { type: date, required: true }
                      judge: { type: text, class: personal }
                """);
        Path file = folder.resolve("personal.key");
        Files.writeString(file, KEY + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("courts.csv"), "code,level\nB,basic\n");
        Files.writeString(
                folder.resolve("cases.csv"),
                "no,court,line,filed,judge\n1,B,civil,2025-01-06," + NAME + "\n2,B,civil,2025-01-07, " + NAME
                        + " \n3,B,civil,2025-01-08,\n4,B,civil,2025-01-09,叶某\n5,B,civil,bad," + NAME + "\n");
        Path out = Files.createDirectories(folder.resolve("out"));
        SampleRun.intake(
                SampleRun.mapping(mapping("personal_key: { file: personal.key }")),
                Map.of(),
                out,
                folder.resolve("work"));
        Dataset<Row> cases =
                TestSession.spark().read().parquet(out.resolve("cases").toString());
        assertThat(cases.orderBy("number").collectAsList())
                .extracting(row -> row.<String>getAs("judge"))
                .containsExactly(hmac(NAME), hmac(NAME), null, hmac("叶某"));
        assertThat(TestSession.spark()
                        .read()
                        .parquet(out.resolve("rejects").toString())
                        .toJSON()
                        .collectAsList())
                .hasSize(1)
                .allSatisfy(reject -> assertThat(reject).doesNotContain(NAME, hmac(NAME)));
    }

    /** Plans stand in event logs and on pages of the engine: neither the key nor what it is padded to is in them. */
    @Test
    void theKeyIsInNoPlan() {
        Dataset<Row> rows = TestSession.spark().range(3).selectExpr("CAST(id AS STRING) AS text");
        Dataset<Row> hashed = PersonalKey.of(KEY).beside(rows).selectExpr(PersonalKey.sql("text") + " AS hash");
        byte[] inner = KEY.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < inner.length; i++) {
            inner[i] ^= 0x36;
        }
        String plan = hashed.queryExecution().toString()
                + hashed.queryExecution()
                        .explainString(org.apache.spark.sql.execution.ExplainMode.fromString("formatted"));
        assertThat(plan).contains("sha2", "_personal_inner");
        assertThat(plan.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(KEY, KEY.substring(0, 16), HexFormat.of().formatHex(inner, 0, 8));
        assertThat(PersonalKey.of(KEY)).hasToString("PersonalKey");
    }

    /** RFC 4231: a key that is longer than a block is hashed first. */
    @Test
    void aLongKeyIsOneToo() throws Exception {
        String key = "k".repeat(131);
        Row row = PersonalKey.of(key)
                .beside(TestSession.spark().range(1).selectExpr("'甲' AS text"))
                .selectExpr(PersonalKey.sql("text"))
                .first();
        assertThat(row.getString(0)).isEqualTo(hmac("甲", key));
    }

    @Test
    void withoutAKeyOrWithAShortOneNothingIsRead() throws Exception {
        aNameIsItsHmacAndNothingElse();
        Specs specs = Specs.local();
        specs.mapping(mapping("null_words: [ x ]").toString());
        assertThat(specs.problems().all())
                .extracting(problem -> problem.code().code() + " " + problem.arguments())
                .containsExactly("ZX334 [judge]");
        Files.writeString(folder.resolve("personal.key"), "secret");
        assertThatThrownBy(() -> SampleRun.intake(
                        SampleRun.mapping(mapping("personal_key: { file: personal.key }")),
                        Map.of(),
                        folder.resolve("none"),
                        folder.resolve("work2")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("ZX417")
                .hasMessageNotContaining("secret");
        Specs written = Specs.local();
        written.mapping(mapping("personal_key: " + KEY).toString());
        assertThat(written.problems().all())
                .extracting(problem -> problem.code().code() + problem.arguments() + problem.found())
                .containsExactly("ZX409[personal_key]Optional.empty");
    }

    @Test
    void anotherKeyMakesOtherDataOfTheSameFilesAndItsWordDoesNotTellIt() throws Exception {
        aNameIsItsHmacAndNothingElse();
        Mapping mapping = SampleRun.mapping(mapping("personal_key: { file: personal.key }"));
        String word = PersonalKey.word(mapping).orElseThrow();
        assertThat(word).isEqualTo(PersonalKey.word(mapping).orElseThrow()).doesNotContain(KEY.substring(0, 8));
        Files.writeString(folder.resolve("personal.key"), "k".repeat(40));
        assertThat(PersonalKey.word(mapping).orElseThrow()).isNotEqualTo(word);
        assertThat(PersonalKey.word(SampleRun.mapping(SampleRun.SAMPLE_MAPPING)))
                .isEmpty();
    }

    private Path mapping(String key) throws Exception {
        return Files.writeString(folder.resolve("mapping.yaml"), """
                version: 1
                mapping: small
                model: model.yaml
                data_from: 2025-01-01
                gate: { rejects: 50%% }
                %s
                sources: { courts: { path: courts.csv }, cases: { path: cases.csv } }
                courts: { from: courts, code: code, name: code, level: level }
                tables:
                  cases:
                    from: cases
                    fields: { number: no, court: court, line: line, filed_date: filed, judge: judge }
                """.formatted(key));
    }

    private static String hmac(String text) throws Exception {
        return hmac(text, KEY);
    }

    private static String hmac(String text, String key) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
    }
}
