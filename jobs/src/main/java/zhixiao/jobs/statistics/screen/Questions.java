package zhixiao.jobs.statistics.screen;

import java.util.Locale;
import java.util.OptionalInt;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** The question that a finding of a screen becomes. */
public final class Questions {
    private static final String BUNDLE = "zhixiao.jobs.statistics.screen.questions";

    private Questions() {}

    /**
     * The question, with observed and expected numbers and the effect in it.
     *
     * @param days the number of days that is looked at; empty for most
     */
    public static String of(Screening screening, OptionalInt days, Language language) {
        return Messages.of(BUNDLE, language, Questions.class)
                .get(
                        screening.kind().name(),
                        screening.observed(),
                        String.format(Locale.ROOT, "%.0f", screening.expected()),
                        String.format(Locale.ROOT, "%.1f", screening.ratio()),
                        days.isPresent() ? String.valueOf(days.getAsInt()) : "");
    }
}
