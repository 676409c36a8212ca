package zhixiao.jobs.cli;

import zhixiao.spec.bind.Term;
import zhixiao.spec.evaluate.Standing;
import zhixiao.spec.expression.SpecText;
import zhixiao.spec.text.Word;

/** Prints whether a row counts in an addend of a figure, and what decided it. */
final class StandingLines {
    private final Console console;

    StandingLines(Console console) {
        this.console = console;
    }

    void print(boolean inDenominator, Term term, Standing standing) {
        console.print(
                inDenominator ? "test.denominator" : "test.numerator",
                term.measure().title().in(console.language()),
                reason(term, standing));
    }

    private String reason(Term term, Standing standing) {
        if (standing.counts() && term.measure().isDistinct()) {
            return console.messages()
                    .get(
                            "test.reason.counts_once",
                            SpecText.of(term.measure().value().orElseThrow()));
        }
        return console.messages()
                .get(
                        "test.reason." + Word.of(standing.reason()),
                        standing.expression().map(SpecText::of).orElse(""),
                        standing.day().map(Object::toString).orElse(""));
    }
}
