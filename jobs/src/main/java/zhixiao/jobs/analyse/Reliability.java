package zhixiao.jobs.analyse;

import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.funnel.Funnel;
import zhixiao.reports.data.Figure;

/** Whether enough cases stand behind a figure. The names are stored in tables. */
enum Reliability {
    /** Enough, or a plain count, which needs no more than itself. */
    SOUND,
    /** From 10 to 29 cases: the figure with its interval, and no verdict but an exact alert. */
    INDICATIVE,
    /** Fewer than 10 cases, or than the indicator's minimum: the counts are told, no percentage. */
    TOO_FEW,
    /** There is no figure. */
    NONE;

    /** The reliability of a figure, refused with its reason where no figure should be told. */
    static Outcome<Reliability> of(Subject subject, Figure figure) {
        if (figure.value().isEmpty()) {
            return Outcome.refused(
                    switch (figure.status()) {
                        case "before_data" -> RefusalCode.BEFORE_DATA;
                        case "suppressed" -> RefusalCode.SUPPRESSED;
                        default -> RefusalCode.NO_CASES;
                    });
        }
        if (figure.tooFew()) {
            return Outcome.refused(
                    RefusalCode.TOO_FEW_CASES,
                    Math.round(figure.denominator().orElse(0)),
                    subject.indicator().minimumDenominator().orElse(Funnel.FEWEST_CASES));
        }
        if (subject.kind().isCount() || figure.denominator().isEmpty()) {
            return Outcome.known(SOUND);
        }
        double cases = figure.denominator().getAsDouble();
        if (subject.kind() == Subject.Kind.QUOTIENT_OF_SUMS || subject.kind() == Subject.Kind.QUOTIENT_OF_DISTINCT) {
            // The denominator is an amount, or a number of keys: how many cases it came from is not known here.
            return Outcome.known(SOUND);
        }
        if (cases < Funnel.FEWEST_CASES) {
            return Outcome.refused(RefusalCode.TOO_FEW_CASES, Math.round(cases), Funnel.FEWEST_CASES);
        }
        return Outcome.known(cases < Funnel.INDICATIVE_CASES ? INDICATIVE : SOUND);
    }
}
