package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.mapping.FieldMapping;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.recognition.Recognised;
import zhixiao.spec.recognition.Recogniser;
import zhixiao.spec.text.Language;

/** Causes as intake recognises them, against the function that golden examples use. */
class RecognitionJoinTest {
    private static final Table CASES = SampleRun.ofSample().mapping().model().cases();
    private static final Field CAUSE = CASES.fields().get("cause_code");
    private static final CodeList LINES = CASES.fields().get("line").codes().orElseThrow();
    private static final Map<String, String> ALIASES = Map.of("借钱不还", "CC-4-10-108-3", "买卖", "CC-4-10-88");

    private static final StructType SCHEMA = new StructType()
            .add("text_cause_code", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("filed_date", DataTypes.DateType)
            .add("cause_code", DataTypes.IntegerType)
            .add("cause_recognition", DataTypes.IntegerType);

    @Test
    void theJoinSaysWhatTheFunctionSays() {
        List<String> texts = new ArrayList<>(List.of("借钱不还", "借钱　不还", "买卖", "cc-4-10", "第三人\n撤销之诉", "其他", "it's"));
        for (CodeList.Entry entry : CAUSE.codes().orElseThrow().entries()) {
            String name = entry.name().in(Language.ZH_HANS);
            texts.add(name);
            texts.add(entry.name().in(Language.ZH_HANT).replace("糾紛", ""));
            texts.add(name.replace("（", " [").replace("）", "]").replace("、", ",") + "纠纷");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Integer line = i % 5 == 0 ? null : 1 + i % LINES.entries().size();
            LocalDate day = i % 7 == 0 ? null : LocalDate.of(i % 3 == 0 ? 2009 : 2025, 10, 15);
            rows.add(RowFactory.create(texts.get(i), line, day == null ? null : Date.valueOf(day), null, null));
        }
        rows.add(RowFactory.create(null, 1, null, null, null));
        FieldMapping shipped = SampleRun.ofSample().mapping().tables().get(0).fields().stream()
                .filter(mapping -> mapping.field().equals(CAUSE))
                .findFirst()
                .orElseThrow();
        FieldMapping mapping = new FieldMapping(
                CAUSE,
                shipped.columns(),
                shipped.constant(),
                shipped.formats(),
                ALIASES,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                FieldMapping.OnBad.REJECT);
        Dataset<Row> recognised = new RecognitionJoin(TestSession.spark(), CASES, mapping)
                .on(TestSession.spark().createDataFrame(rows, SCHEMA), "text_cause_code");

        List<Row> found = recognised
                .select(
                        expr("text_cause_code"),
                        expr("line"),
                        expr("filed_date"),
                        expr("cause_code"),
                        expr("cause_recognition"),
                        expr("outcome_cause_code"))
                .collectAsList();

        assertThat(found).as("no row more and none less").hasSize(rows.size());
        Recogniser recogniser =
                new Recogniser(CAUSE.codes().orElseThrow(), CAUSE.recognition().orElseThrow(), ALIASES);
        List<CodeList.Entry> outcomes =
                CASES.fields().get("cause_recognition").codes().orElseThrow().entries();
        for (Row row : found) {
            if (row.isNullAt(0)) {
                assertThat(row.isNullAt(3) && row.isNullAt(4) && row.isNullAt(5))
                        .isTrue();
                continue;
            }
            Recognised expected = recogniser.of(
                    row.getString(0),
                    row.isNullAt(1)
                            ? Optional.empty()
                            : Optional.of(LINES.entries().get(row.getInt(1) - 1).code()),
                    row.isNullAt(2)
                            ? Optional.empty()
                            : Optional.of(row.getDate(2).toLocalDate()));
            assertThat(row.getString(5))
                    .as(row.toString())
                    .isEqualTo(expected.outcome().word());
            assertThat(outcomes.get(row.getInt(4) - 1).code())
                    .isEqualTo(expected.outcome().word());
            assertThat(row.isNullAt(3) ? null : row.getInt(3))
                    .isEqualTo(expected.entry().map(CodeList.Entry::id).orElse(null));
        }
    }

    @Test
    void everyCauseOfTheSampleIsRecognised() {
        assertThat(TestSession.spark()
                        .read()
                        .parquet(SampleRun.ofSample().out().resolve("cases").toString())
                        .groupBy("cause_recognition")
                        .count()
                        .collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.getInt(0)).isEqualTo(1));
    }
}
