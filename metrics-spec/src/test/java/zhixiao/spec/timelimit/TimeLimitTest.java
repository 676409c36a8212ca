package zhixiao.spec.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.spec.Specs;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.LimitedCases;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.Word;

/** The golden cases of {@code rules.txt} and {@code clock.txt}: each rule of the shipped table, and what moves a deadline. */
class TimeLimitTest {
    private static final CaseModel MODEL =
            Specs.local().model("models/spc-case.yaml").orElseThrow();

    private static List<String> lines(String file) {
        try (var stream = TimeLimitTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LimitStanding standing(Map<String, Object> values, List<Row> events, String asOf) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.values().removeIf("-"::equals);
        all.put("case_no", "1");
        Row row = new Row("", all);
        Extract extract = Extract.of(
                MODEL, Map.of("cases", List.of(row), "clock_events", events), Optional.empty(), Optional.empty());
        LocalDate day = LocalDate.parse(asOf);
        all.values().removeIf(value -> value instanceof LocalDate date && date.isAfter(day));
        return new LimitedCases(extract, day).of(new Row("", all)).orElseThrow();
    }

    static Stream<String> rules() {
        return lines("rules.txt").stream().filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasItsDeadline(String line) {
        String[] cells = line.split(" *\\| *");
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "case_type", cells[1],
                "procedure", cells[2],
                "limit_basis", cells[3],
                "received_date", LocalDate.parse("2025-01-08"),
                "filed_date", LocalDate.parse("2025-01-10")));
        LimitStanding came = standing(values, List.of(), "2025-01-17");
        assertThat(came.rule().map(LimitRule::code)).hasValue(cells[0]);
        assertThat(came.value(LimitResult.DEADLINE).map(Object::toString).orElse("-"))
                .isEqualTo(cells[4]);
        assertThat(Word.of(came.state())).isEqualTo(cells[5]);
    }

    @Test
    void noRuleIsLeftOut() {
        assertThat(rules().map(line -> line.split(" ")[0]))
                .containsExactlyElementsOf(MODEL.limit().orElseThrow().rules().stream()
                        .map(LimitRule::code)
                        .toList());
    }

    /** Types without a rule are unknown; so many of them there are, and the frequent ones are looked at by name. */
    @Test
    void typesWithoutARuleAreNotQuietlyGivenOne() {
        TimeLimit limit = MODEL.limit().orElseThrow();
        List<String> without = MODEL.codes().get("case_type").codes().stream()
                .filter(type -> !limit.hasRuleFor(type))
                .toList();
        assertThat(without).hasSize(172 - 60).contains("1004", "0204", "0330", "1110");
        assertThat(limit.rules())
                .allSatisfy(rule -> assertThat(rule.texts().source()).isNotBlank());
    }

    static Stream<List<String>> clocks() {
        List<List<String>> paragraphs = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : lines("clock.txt")) {
            if (line.isBlank()) {
                paragraphs.add(new ArrayList<>());
            } else if (line.contains(": ") && line.startsWith("20") || line.matches("[a-z]+ .*")) {
                paragraphs.get(paragraphs.size() - 1).add(line);
            }
        }
        return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void theClockRunsAsTheLawSays(List<String> paragraph) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Row> events = new ArrayList<>();
        int compared = 0;
        for (String line : paragraph) {
            String[] words = line.split(" ");
            if (words[0].equals("case")) {
                values.put("case_type", words[1]);
                values.put("procedure", words[2]);
                values.put("filed_date", LocalDate.parse(words[3]));
                if (words.length > 4) {
                    values.put("closed_date", LocalDate.parse(words[4]));
                }
            } else if (line.startsWith("20")) {
                String[] parts = line.split(": ");
                assertThat(text(standing(values, events, parts[0]))).as(line).isEqualTo(parts[1]);
                compared++;
            } else {
                Map<String, Object> event = new LinkedHashMap<>(
                        Map.of("case_no", "1", "kind", words[0], "from_date", LocalDate.parse(words[1])));
                if (words.length > 2) {
                    event.put("until_date", LocalDate.parse(words[2]));
                }
                events.add(new Row("", event));
            }
        }
        assertThat(compared).isPositive();
    }

    private static String text(LimitStanding standing) {
        StringBuilder text = new StringBuilder();
        text.append(standing.value(LimitResult.DEADLINE).map(Object::toString).orElse("-"));
        text.append(' ').append(Word.of(standing.state()));
        standing.reason().ifPresent(reason -> text.append(' ').append(Word.of(reason)));
        standing.value(LimitResult.DAYS_USED)
                .ifPresent(days -> text.append(" used ").append(days));
        standing.value(LimitResult.DAYS_LEFT)
                .ifPresent(days -> text.append(" left ").append(days));
        standing.value(LimitResult.DAYS_EXCLUDED)
                .ifPresent(days -> text.append(" excluded ").append(days));
        standing.openSince().ifPresent(day -> text.append(" open ").append(day));
        standing.value(LimitResult.LATE_EVENTS)
                .filter(late -> !late.toString().equals("0"))
                .ifPresent(late -> text.append(" late ").append(late));
        standing.events().stream()
                .filter(event -> event.role() == ClockRole.EXTENDED)
                .findFirst()
                .flatMap(event -> standing.value(LimitResult.CHANGE_LEAD))
                .ifPresent(lead -> text.append(" lead ").append(lead));
        return text.toString();
    }
}
