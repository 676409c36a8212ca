package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import zhixiao.spec.text.LocalizedText;

/**
 * A row of {@code decomposition}: how much of a change on the year comes from other cases.
 *
 * @param indicator id of the indicator
 * @param court code of the court
 * @param scope {@code own} or {@code tree}
 * @param strata what the strata are: {@code line}, or the name of a breakdown
 * @param stratum code of the stratum, or {@code all}; those of the strata add up to that of all
 * @param change the change on the year, in the unit of change of the indicator; of a stratum, what it adds
 * @param mix the part that comes from other shares of the strata; empty if the change is not taken apart
 * @param rate the part that comes from other figures within the strata
 * @param compared true of all cases together, if it is told what they let expect
 * @param sentence what is told of all cases together; empty of a stratum
 */
public record CaseMix(
        String indicator,
        String court,
        String scope,
        String strata,
        String stratum,
        OptionalDouble change,
        OptionalDouble mix,
        OptionalDouble rate,
        boolean compared,
        LocalizedText sentence) {

    /** The strata that are the lines of cases. */
    public static final String LINES = "line";

    /** Stands for all cases together. */
    public static final String ALL = "all";

    /** The table of a file. */
    static ArrowTable<CaseMix> table(Path file) {
        return new ArrowTable<>(file, "analyse", columns -> {
            IntFunction<String> indicator = columns.text("indicator");
            IntFunction<String> court = columns.text("court");
            IntFunction<String> scope = columns.text("scope");
            IntFunction<String> strata = columns.text("strata");
            IntFunction<String> stratum = columns.text("stratum");
            IntFunction<OptionalDouble> change = columns.number("change_on_year");
            IntFunction<OptionalDouble> mix = columns.number("mix");
            IntFunction<OptionalDouble> rate = columns.number("rate");
            IntFunction<OptionalDouble> expected = columns.number("expected");
            IntFunction<LocalizedText> sentence = columns.localized("sentence");
            return row -> new CaseMix(
                    indicator.apply(row),
                    court.apply(row),
                    scope.apply(row),
                    strata.apply(row),
                    stratum.apply(row),
                    change.apply(row),
                    mix.apply(row),
                    rate.apply(row),
                    expected.apply(row).isPresent(),
                    sentence.apply(row));
        });
    }

    /** True if the change is taken apart. */
    public boolean told() {
        return mix.isPresent() && rate.isPresent();
    }
}
