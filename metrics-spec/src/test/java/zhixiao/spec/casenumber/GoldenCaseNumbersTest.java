package zhixiao.spec.casenumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A table of numbers of every form and of look-alikes, to be read by people: golden.txt. */
class GoldenCaseNumbersTest {
    private final CaseNumberParser parser = new CaseNumberParser();

    @TestFactory
    Stream<DynamicTest> everyNumberSaysWhatTheTableSays() throws IOException {
        return golden().stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
    }

    @Test
    void everyFormIsInTheTable() throws IOException {
        Set<CaseNumberForm> missing = EnumSet.allOf(CaseNumberForm.class);
        golden().forEach(row -> missing.removeIf(form -> word(form).equals(row.get(1))));
        assertThat(missing).isEmpty();
    }

    private void check(List<String> row) {
        CaseNumber number = parser.parse(row.get(0));
        if (row.size() == 2) {
            assertThat(number.reason().map(GoldenCaseNumbersTest::word)).contains(row.get(1));
            assertThat(number.isAccepted()).isFalse();
            assertThat(number.key()).isEqualTo(row.get(0));
            return;
        }
        assertThat(number.reason()).isEmpty();
        CaseNumberParts parts = number.parts().orElseThrow();
        assertThat(List.of(
                        number.raw(),
                        word(number.form().orElseThrow()),
                        Integer.toString(parts.year()),
                        parts.court(),
                        parts.level().map(GoldenCaseNumbersTest::word).orElse(""),
                        parts.mark(),
                        parts.type(),
                        parts.serial(),
                        parts.suffix(),
                        number.key()))
                .isEqualTo(row);
    }

    static List<List<String>> golden() throws IOException {
        try (InputStream file = GoldenCaseNumbersTest.class.getResourceAsStream("golden.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
