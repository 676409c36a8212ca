package zhixiao.jobs.statistics.screen;

import java.util.Locale;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** The question that a finding of a screen becomes. */
public final class Questions {
    private static final String BUNDLE = "zhixiao.jobs.statistics.screen.questions";

    private Questions() {}

    /** The question, with observed and expected numbers and the effect in it. */
    public static String of(Screening screening, Language language) {
        return Messages.of(BUNDLE, language, Questions.class)
                .get(
                        screening.kind().name(),
                        screening.observed(),
                        String.format(Locale.ROOT, "%.0f", screening.expected()),
                        String.format(Locale.ROOT, "%.1f", screening.ratio()));
    }
}
