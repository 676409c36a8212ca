package zhixiao.spec.notes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.yaml.YamlScalar;

/**
 * Who answers for something: a court, a division of it, or both. Never a person.
 *
 * @param court code of the court, and where it stands; or empty
 * @param division what the division is called, or empty
 */
public record Responsible(Optional<YamlScalar> court, Optional<String> division) {
    /** The longest name of a division. */
    static final int LONGEST = 40;

    /** What names of divisions of Chinese courts end with, in both scripts. */
    private static final List<String> ENDINGS =
            List.of("庭", "局", "室", "处", "處", "部", "科", "队", "隊", "组", "組", "院", "会", "會", "办", "辦", "中心", "团队", "團隊");

    /** What they have in them in English. */
    private static final List<String> WORDS = List.of(
            "division",
            "chamber",
            "bureau",
            "office",
            "department",
            "section",
            "team",
            "tribunal",
            "court",
            "committee",
            "centre",
            "center",
            "unit",
            "registry");

    /** True if nobody was named. */
    public boolean isEmpty() {
        return court.isEmpty() && division.isEmpty();
    }

    /** True if a text names a part of a court. A person's name ends with no such word, and so is none. */
    static boolean isDivision(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST
                && (ENDINGS.stream().anyMatch(text::endsWith)
                        || Stream.of(small.split("[^a-z]+")).anyMatch(WORDS::contains));
    }
}
