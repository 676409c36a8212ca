package zhixiao.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zhixiao.spec.Specs;
import zhixiao.spec.example.Example;
import zhixiao.spec.example.Outcome;
import zhixiao.spec.lists.ListExample;
import zhixiao.spec.review.ReviewExample;

/** {@code zhixiao spec test FILE...}: the golden examples of catalogues, lists and review plans. */
@Command(name = "test", sortOptions = false)
final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "test.files")
    private List<String> files;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Specs specs = Specs.local();
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        Map<String, List<ListExample.Outcome>> lists = new LinkedHashMap<>();
        Map<String, List<ReviewExample.Outcome>> reviews = new LinkedHashMap<>();
        for (String file : files) {
            if (specs.isReview(file)) {
                specs.reviewExamples(file).ifPresent(all -> reviews.put(file, all));
                continue;
            }
            if (specs.isLists(file)) {
                specs.listExamples(file).ifPresent(all -> lists.put(file, all));
                continue;
            }
            Optional<List<Outcome>> found = specs.examples(file);
            found.ifPresent(all -> outcomes.put(file, all));
        }
        console.problems(specs.problems().all());
        if (specs.problems().hasErrors()) {
            return ExitCode.INVALID.number();
        }
        ExampleLines lines = new ExampleLines(console);
        outcomes.forEach((file, all) -> {
            if (all.isEmpty()) {
                console.print("test.none", file);
            }
            byExample(all).values().forEach(lines::print);
        });
        ListExampleLines listLines = new ListExampleLines(console);
        lists.forEach((file, all) -> {
            if (all.isEmpty()) {
                console.print("test.none", file);
            }
            byListExample(all).values().forEach(listLines::print);
        });
        reviews.forEach((file, all) -> {
            if (all.isEmpty()) {
                console.print("test.none", file);
            }
            all.forEach(listLines::print);
        });
        List<ReviewExample.Outcome> reviewed =
                reviews.values().stream().flatMap(List::stream).toList();
        List<Outcome> all = outcomes.values().stream().flatMap(List::stream).toList();
        List<ListExample.Outcome> listed =
                lists.values().stream().flatMap(List::stream).toList();
        long failed = all.stream().filter(outcome -> !outcome.holds()).count()
                + listed.stream().filter(outcome -> !outcome.holds()).count()
                + reviewed.stream().filter(outcome -> !outcome.holds()).count();
        console.print(
                "test.done",
                byExample(all).size() + byListExample(listed).size() + reviewed.size(),
                all.size() + listed.size() + reviewed.size(),
                failed);
        return (failed == 0 ? ExitCode.DONE : ExitCode.INVALID).number();
    }

    private static Map<ListExample, List<ListExample.Outcome>> byListExample(List<ListExample.Outcome> outcomes) {
        Map<ListExample, List<ListExample.Outcome>> byExample = new LinkedHashMap<>();
        outcomes.forEach(outcome -> byExample
                .computeIfAbsent(outcome.example(), unused -> new ArrayList<>())
                .add(outcome));
        return byExample;
    }

    private static Map<Example, List<Outcome>> byExample(List<Outcome> outcomes) {
        Map<Example, List<Outcome>> byExample = new LinkedHashMap<>();
        outcomes.forEach(outcome -> byExample
                .computeIfAbsent(outcome.example(), unused -> new ArrayList<>())
                .add(outcome));
        return byExample;
    }
}
