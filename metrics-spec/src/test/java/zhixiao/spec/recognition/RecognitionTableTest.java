package zhixiao.spec.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.LocalizedText;

/** The table of all answers against the function that it was made of, on lists full of equal and nearly equal names. */
class RecognitionTableTest {
    private static final List<String> NAMES = List.of("甲罪", "甲", "乙(一)纠纷", "乙（一）", "丙,丁", "丙、丁罪", "戊");
    private static final List<String> TEXTS =
            List.of("甲罪", "甲", "甲 罪", "乙（一）纠纷", "乙[一]", "丙，丁", "丙、丁", "c1", "C2", "戊罪", "己");
    private static final List<Optional<String>> GROUPS =
            List.of(Optional.empty(), Optional.of("a"), Optional.of("b"), Optional.of("c"), Optional.of("d"));
    private static final List<Optional<LocalDate>> DAYS = List.of(
            Optional.empty(),
            Optional.of(LocalDate.of(1990, 1, 1)),
            Optional.of(LocalDate.of(2020, 1, 1)),
            Optional.of(LocalDate.of(2020, 1, 2)),
            Optional.of(LocalDate.of(2021, 6, 30)),
            Optional.of(LocalDate.of(2021, 7, 1)),
            Optional.of(LocalDate.of(2030, 1, 1)));

    @Test
    void theTableSaysWhatTheFunctionSays() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Recogniser recogniser = new Recogniser(list(random), rules(random), aliases(random));
            List<RecognitionTable.Answer> answers = new RecognitionTable(recogniser).answers();
            for (String text : TEXTS) {
                for (Optional<String> group : GROUPS) {
                    for (Optional<LocalDate> day : DAYS) {
                        assertThat(looked(answers, text, group, day))
                                .as("seed %s: %s %s %s", seed, text, group, day)
                                .isEqualTo(recogniser.of(text, group, day));
                    }
                }
            }
        }
    }

    /** The answer of the table, read as the join reads it. */
    private static Recognised looked(
            List<RecognitionTable.Answer> answers, String text, Optional<String> group, Optional<LocalDate> day) {
        String plain = new PlainText(List.of("纠纷", "罪")).of(text);
        LocalDate known = day.orElse(RecognitionTable.UNKNOWN_DAY);
        List<Recognised> found = answers.stream()
                .filter(answer -> answer.plain().equals(plain))
                .filter(answer -> answer.text()
                        .map(text::equals)
                        .orElse(!answer.otherTexts().contains(text)))
                .filter(answer -> answer.group().isPresent()
                        ? answer.group().equals(group)
                        : group.stream().noneMatch(answer.otherGroups()::contains))
                .filter(answer -> answer.from().stream().noneMatch(known::isBefore))
                .filter(answer -> answer.until().stream().noneMatch(known::isAfter))
                .map(RecognitionTable.Answer::recognised)
                .toList();
        assertThat(found).as("never more than one").hasSizeLessThan(2);
        return found.isEmpty() ? Recognised.UNRESOLVED : found.get(0);
    }

    private static CodeList list(Random random) {
        List<CodeList.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            Map<String, String> attributes = new java.util.HashMap<>();
            attributes.put("line", List.of("a", "b", "c").get(random.nextInt(3)));
            if (random.nextInt(3) == 0 && i > 1) {
                attributes.put(CodeList.PARENT, "C" + (1 + random.nextInt(i - 1)));
            }
            if (random.nextInt(3) == 0) {
                attributes.put(CodeList.UNTIL, "2021-06-30");
                if (random.nextBoolean() && i > 1) {
                    attributes.put(CodeList.SUCCESSOR, "C" + (1 + random.nextInt(i - 1)));
                }
            }
            if (random.nextInt(3) == 0) {
                attributes.put(CodeList.FROM, "2020-01-02");
            }
            String name = NAMES.get(random.nextInt(NAMES.size()));
            entries.add(new CodeList.Entry(i, "C" + i, LocalizedText.same(name), attributes));
        }
        return new CodeList("cause", entries);
    }

    private static Recognition rules(Random random) {
        return new Recognition(
                "text",
                Optional.of("day"),
                Optional.of("line"),
                random.nextBoolean() ? Map.of() : Map.of("d", Set.of("a", "b"), "b", Set.of("c")),
                List.of("纠纷", "罪"),
                Optional.empty());
    }

    private static Map<String, String> aliases(Random random) {
        return random.nextBoolean() ? Map.of() : Map.of("己", "C3", "戊 罪", "C" + (1 + random.nextInt(8)));
    }
}
