package zhixiao.jobs.statistics.refusal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.Difference;

/** What may be said of figures, and in which words. */
public final class Statements {
    private static final List<String> ACCUSING = List.of(
            "造假",
            "虚假",
            "虛假",
            "作弊",
            "舞弊",
            "违规",
            "違規",
            "操纵",
            "操縱",
            "弄虚作假",
            "弄虛作假",
            "fraud",
            "cheat",
            "fake",
            "manipulat",
            "falsif");
    private static final List<String> SIGNIFICANT = List.of("显著", "顯著", "significant");

    private Statements() {}

    /** Whether something rose or fell between two periods; refused without an interval of the difference. */
    public static Outcome<Difference.Direction> direction(Optional<Difference> difference) {
        return difference
                .map(found -> Outcome.known(found.direction()))
                .orElseGet(() -> Outcome.refused(RefusalCode.CHANGE_WITHOUT_INTERVAL));
    }

    /**
     * The one definition of a series.
     *
     * @param definitions the definition of each point
     * @return refused if they differ, or there is none
     */
    public static Outcome<String> oneDefinition(Collection<String> definitions) {
        if (definitions.isEmpty()) {
            return Outcome.refused(RefusalCode.NO_CASES);
        }
        String first = definitions.iterator().next();
        return definitions.stream().allMatch(first::equals)
                ? Outcome.known(first)
                : Outcome.refused(RefusalCode.DEFINITIONS_MIXED);
    }

    /**
     * A sentence that somebody wrote under a figure, if it may stand there.
     *
     * @param sentence in any of the three languages
     * @param interval the interval that is printed with it, if there is one
     * @return refused if it accuses, or says "significant" without an interval
     */
    public static Outcome<String> sentence(String sentence, Optional<Interval> interval) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (ACCUSING.stream().anyMatch(lower::contains)) {
            return Outcome.refused(RefusalCode.ACCUSATION);
        }
        return interval.isEmpty() && SIGNIFICANT.stream().anyMatch(lower::contains)
                ? Outcome.refused(RefusalCode.SIGNIFICANT_WITHOUT_INTERVAL)
                : Outcome.known(sentence);
    }
}
