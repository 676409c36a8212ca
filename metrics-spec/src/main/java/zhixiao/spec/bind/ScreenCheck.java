package zhixiao.spec.bind;

import java.util.List;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Word;

/** Checks that an indicator can be the screen that its author makes it: of events, and for whole years. */
final class ScreenCheck {
    private ScreenCheck() {}

    static void verify(IndicatorSpec written, List<Term> terms, Problems problems) {
        written.screen().ifPresent(screen -> {
            // A stock tells how things stand on a day: the same case would be asked about again and again.
            for (Term term : terms) {
                boolean events = term.measure().timing() instanceof Measure.Flow
                        && term.measure().value().isEmpty();
                if (!events) {
                    problems.add(Problem.at(
                            written.name().position(),
                            ProblemCode.NO_SCREEN,
                            written.name().text(),
                            Word.of(screen),
                            term.measure().id()));
                    return;
                }
            }
            boolean near = screen == IndicatorSpec.Screen.BUNCHING_AT_LIMIT;
            if (near && written.kind() != IndicatorSpec.Kind.PROPORTION) {
                problems.add(Problem.at(
                        written.name().position(),
                        ProblemCode.WRONG_KIND,
                        written.name().text(),
                        "kind: proportion"));
            }
            if (!written.periods().contains(PeriodKind.YEAR)) {
                problems.add(Problem.at(
                        written.name().position(),
                        ProblemCode.WRONG_KIND,
                        written.name().text(),
                        "periods: [ year ]"));
            }
        });
    }
}
