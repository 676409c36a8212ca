package zhixiao.spec.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.casenumber.CaseNumberParser;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.LocalizedText;

/** What columns look like. */
class ReadingsTest {
    @Test
    void theFewestFormatsThatReadAllDaysAreProposed() {
        DateReading dates = DateReading.of(values("2025-01-31", "2025/1/5", "2025-02-30", "二月"));
        assertThat(dates.formats()).containsExactly("yyyy-MM-dd", "yyyy/M/d");
        assertThat(dates.readable()).isEqualTo(2);
        assertThat(dates.impossible()).isEqualTo(1);
        assertThat(dates.days()).containsOnlyKeys(LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 31));
        // Days without padding are read by a pattern that reads padded ones, too.
        assertThat(DateReading.of(values("2025-1-5", "2025-01-31")).formats()).containsExactly("yyyy-M-d");
    }

    @ParameterizedTest
    @CsvSource({
        "20250131, yyyyMMdd",
        "2025年1月31日, yyyy年M月d日",
        "2025.1.31, yyyy.M.d",
        "2025-01-31 09:05:00, yyyy-MM-dd HH:mm:ss",
        "2025-01-31T09:05:00, yyyy-MM-dd'T'HH:mm:ss",
        "01/31/2025 12:00:00 AM, M/d/yyyy hh:mm:ss a",
        "31.1.2025, d.M.yyyy"
    })
    void daysInManyForms(String value, String format) {
        DateReading dates = DateReading.of(Map.of(value, 1L));
        assertThat(dates.formats()).containsExactly(format);
        assertThat(dates.days()).containsOnlyKeys(LocalDate.of(2025, 1, 31));
    }

    @Test
    void dayAndMonthThatCouldStandTheOtherWayRoundAreSaidToBe() {
        assertThat(DateReading.of(values("3/4/2025", "5/6/2025")).ambiguous()).isTrue();
        DateReading decided = DateReading.of(values("3/4/2025", "25/6/2025"));
        assertThat(decided.ambiguous()).isFalse();
        assertThat(decided.formats()).containsExactly("d/M/yyyy");
    }

    @ParameterizedTest
    @CsvSource({"GB18030, ';'", "UTF-8, ','", "UTF-8, |"})
    void encodingAndDelimiterAreGuessedFromTheFirstBytes(String encoding, String delimiter) {
        String text = String.join(delimiter, "案号", "经办法院", "立案日期") + "\n"
                + (String.join(delimiter, "（2024）京0105民初1号", "\"某" + delimiter + "法院\"", "2024-01-02") + "\n")
                        .repeat(20);
        CsvGuess guess = CsvGuess.of(text.getBytes(Charset.forName(encoding)));
        assertThat(guess.encoding()).isEqualTo(encoding);
        assertThat(guess.delimiter()).isEqualTo(delimiter);
        assertThat(guess.certain()).isTrue();
        assertThat(guess.mark()).isFalse();
        assertThat(guess.even()).isEqualTo(1);
    }

    @Test
    void aByteOrderMarkIsSeenAndACharacterThatIsCutIsNoMistake() {
        byte[] bytes = ("\uFEFF案号\t法院\n一\t二\n三\t四").getBytes(StandardCharsets.UTF_8);
        CsvGuess guess = CsvGuess.of(java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(guess.encoding()).isEqualTo("UTF-8");
        assertThat(guess.mark()).isTrue();
        assertThat(guess.delimiter()).isEqualTo("\t");
    }

    @Test
    void wordsBecomeCodesByNameByTheTableOrByAPartThatOnlyOneNameHas() {
        CodeList list = new CodeList(
                "procedure",
                List.of(entry(1, "ordinary", "普通程序"), entry(2, "summary", "简易程序"), entry(3, "appeal", "二审程序")));
        CodeReading codes = CodeReading.of(values("普通程序", "普通", "二审", "程序", "其他"), list, ColumnWords.shipped());
        assertThat(codes.words()).containsExactly(Map.entry("普通", "ordinary"), Map.entry("二审", "appeal"));
        // "程序" is a part of all names, and so means none.
        assertThat(codes.unknown()).containsOnlyKeys("程序", "其他");
        assertThat(codes.known()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "x, 王小明|李 四|张伟|刘洋|陈静|杨某, NAME",
        "x, 110101199003074477|11010119850712001X, IDENTITY_NUMBER",
        "x, 13812345678|13912345678, TELEPHONE",
        "承办人, A1|B2, NAME",
        "住址, 某路一号, ADDRESS",
        "原告人数, 1|2, ",
        "x, 普通|简易|速裁, ",
        "被告到庭, 是|否, "
    })
    void personalColumnsAreKnownByTheirValuesOrTheirName(String name, String values, PersonalKind kind) {
        ColumnReading reading = read(name, values.split("\\|"));
        assertThat(reading.personal()).isEqualTo(kind);
    }

    @Test
    void shapesSayNothingOfTheValues() {
        assertThat(read("备注", "张三诉李四", "AB-12345678901").shapes()).containsExactly("A×2-9×9+", "漢×5");
    }

    static ColumnReading read(String name, String... values) {
        Map<String, Long> counted = values(values);
        return ColumnReading.of(
                new ColumnFacts(name, values.length, values.length, counted.size(), counted, true),
                ColumnWords.shipped(),
                new CaseNumberParser());
    }

    private static Map<String, Long> values(String... values) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (String value : values) {
            counted.merge(value, 1L, Long::sum);
        }
        return counted;
    }

    private static CodeList.Entry entry(int id, String code, String name) {
        return new CodeList.Entry(id, code, LocalizedText.same(name), Map.of());
    }
}
