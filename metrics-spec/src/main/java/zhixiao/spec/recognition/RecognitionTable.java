package zhixiao.spec.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that a {@link Recogniser} answers, as rows that a join can use: of the rows with the plain form of a text at most one
 * fits its letters, its group and its day. A text without a row is unresolved.
 */
public final class RecognitionTable {
    /** The day that stands for a day that nobody knows. */
    public static final LocalDate UNKNOWN_DAY = LocalDate.of(1, 1, 1);

    private final Recogniser recogniser;

    /**
     * One answer.
     *
     * @param plain the plain form of the text
     * @param text the text to the letter, or empty for all but {@code otherTexts}
     * @param otherTexts texts that have rows of their own
     * @param group the group, or empty for all but {@code otherGroups} and for none
     * @param otherGroups groups that have rows of their own
     * @param from the first day, or empty from {@link #UNKNOWN_DAY} on
     * @param until the last day, or empty without end
     * @param recognised the answer
     */
    public record Answer(
            String plain,
            Optional<String> text,
            List<String> otherTexts,
            Optional<String> group,
            List<String> otherGroups,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Recognised recognised) {}

    /** A stretch of days with one answer. */
    private record Stretch(LocalDate from, Recognised recognised) {}

    /** The answers of a recogniser. */
    public RecognitionTable(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** The rows, in the order of the list. */
    public List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, List<Recogniser.Spelling>> one :
                recogniser.spellings().entrySet()) {
            Set<String> texts = new LinkedHashSet<>();
            one.getValue().stream()
                    .filter(spelling -> !spelling.alias())
                    .forEach(spelling -> texts.add(spelling.written()));
            boolean aliased = one.getValue().stream().anyMatch(Recogniser.Spelling::alias);
            // A word of the mapping means the same however it is typed.
            List<String> told = aliased ? List.of() : List.copyOf(texts);
            told.forEach(text -> answers(one.getKey(), one.getValue(), Optional.of(text), List.of(), answers));
            answers(one.getKey(), one.getValue(), Optional.empty(), told, answers);
        }
        return answers;
    }

    private void answers(
            String plain,
            List<Recogniser.Spelling> found,
            Optional<String> text,
            List<String> otherTexts,
            List<Answer> answers) {
        // No spelling is empty, so an empty text stands for one that is none of them.
        String asked = text.orElse("");
        List<Stretch> others = stretches(found, asked, Optional.empty());
        List<String> own = new ArrayList<>();
        for (String group : recogniser.groups()) {
            List<Stretch> ofGroup = stretches(found, asked, Optional.of(group));
            if (!ofGroup.equals(others)) {
                own.add(group);
                add(plain, text, otherTexts, Optional.of(group), List.of(), ofGroup, answers);
            }
        }
        add(plain, text, otherTexts, Optional.empty(), own, others, answers);
    }

    private List<Stretch> stretches(List<Recogniser.Spelling> found, String text, Optional<String> group) {
        TreeMap<LocalDate, Optional<LocalDate>> days = new TreeMap<>();
        days.put(UNKNOWN_DAY, Optional.empty());
        recogniser.turns(found).forEach(day -> days.put(day, Optional.of(day)));
        if (days.size() > 1) {
            LocalDate first = UNKNOWN_DAY.plusDays(1);
            days.putIfAbsent(first, Optional.of(first));
        }
        List<Stretch> stretches = new ArrayList<>();
        days.forEach((from, day) -> {
            Recognised answer = recogniser.of(found, text, group, day);
            if (stretches.isEmpty()
                    || !stretches.get(stretches.size() - 1).recognised().equals(answer)) {
                stretches.add(new Stretch(from, answer));
            }
        });
        return stretches;
    }

    private static void add(
            String plain,
            Optional<String> text,
            List<String> otherTexts,
            Optional<String> group,
            List<String> otherGroups,
            List<Stretch> stretches,
            List<Answer> answers) {
        for (int i = 0; i < stretches.size(); i++) {
            Optional<LocalDate> from =
                    i == 0 ? Optional.empty() : Optional.of(stretches.get(i).from());
            Optional<LocalDate> until = i + 1 == stretches.size()
                    ? Optional.empty()
                    : Optional.of(stretches.get(i + 1).from().minusDays(1));
            answers.add(new Answer(
                    plain,
                    text,
                    otherTexts,
                    group,
                    otherGroups,
                    from,
                    until,
                    stretches.get(i).recognised()));
        }
    }
}
