package zhixiao.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.example.Example;
import zhixiao.spec.example.Outcome;

/** Tells whether an example holds; of a figure that does not, for each row why it counts or not. */
final class ExampleLines {
    private final Console console;
    private final StandingLines standings;

    ExampleLines(Console console) {
        this.console = console;
        this.standings = new StandingLines(console);
    }

    /** One example with all its figures. */
    void print(List<Outcome> outcomes) {
        Example example = outcomes.get(0).example();
        String title = example.spec().title().in(console.language());
        if (outcomes.stream().allMatch(Outcome::holds)) {
            console.print("test.holds", title);
            return;
        }
        console.print("test.fails", title, example.spec().name().position());
        Question question = example.question();
        console.print(
                "test.question",
                question.asOf(),
                question.period().start(),
                question.period().end());
        outcomes.stream().filter(outcome -> !outcome.holds()).forEach(this::figure);
    }

    private void figure(Outcome outcome) {
        console.print("test.figure", outcome.expected().indicator().id(), outcome.expected(), outcome.cameText());
        Map<Row, List<Outcome.Share>> byRow = new LinkedHashMap<>();
        outcome.shares().forEach(share -> byRow.computeIfAbsent(share.row(), unused -> new ArrayList<>())
                .add(share));
        byRow.forEach((row, shares) -> {
            console.print(row.times() == 1 ? "test.row" : "test.row.times", row.name(), row.times());
            shares.forEach(share -> standings.print(share.inDenominator(), share.term(), share.standing()));
        });
    }
}
