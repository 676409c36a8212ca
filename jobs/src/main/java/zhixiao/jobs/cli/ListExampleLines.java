package zhixiao.jobs.cli;

import java.util.List;
import zhixiao.spec.lists.ListExample;
import zhixiao.spec.review.ReviewExample;

/** Tells whether an example of lists holds; of a list that is another one, what should be on it and what is. */
final class ListExampleLines {
    private final Console console;

    ListExampleLines(Console console) {
        this.console = console;
    }

    /** One example with all its lists. */
    void print(List<ListExample.Outcome> outcomes) {
        ListExample example = outcomes.get(0).example();
        String title = example.title().in(console.language());
        if (outcomes.stream().allMatch(ListExample.Outcome::holds)) {
            console.print("test.holds", title);
            return;
        }
        console.print("test.fails", title, example.position());
        outcomes.stream()
                .filter(outcome -> !outcome.holds())
                .forEach(outcome -> console.print(
                        "test.figure", outcome.expected().list().name(), outcome.expectedText(), outcome.cameText()));
    }

    /** One example of a review plan. */
    void print(ReviewExample.Outcome outcome) {
        String title = outcome.example().title().in(console.language());
        if (outcome.holds()) {
            console.print("test.holds", title);
            return;
        }
        console.print("test.fails", title, outcome.example().position());
        console.print("test.figure", outcome.example().name(), outcome.expectedText(), outcome.cameText());
    }
}
