package zhixiao.jobs.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.PlanReader;
import zhixiao.jobs.compute.PlanStep;

/** {@code zhixiao explain}: how a catalogue would be computed of the cases of a run, pass by pass. */
@Command(name = "explain", sortOptions = false)
final class ExplainPlanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FigureOptions figures;

    @Option(names = "--sql", descriptionKey = "explain.sql")
    private boolean sql;

    @Option(names = "--code", descriptionKey = "explain.code")
    private boolean code;

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    ExplainPlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        StoredCatalogue stored = StoredCatalogue.read(console, figures, out.followed());
        PlanReader.Planned plan = PlanReader.plan(stored.catalogue(), stored.cases(), new AsOf(figures.asOf()));
        Summaries summaries = new Summaries(console);
        console.print(
                "plan.head",
                stored.catalogue().spec().id(),
                plan.computed(),
                plan.steps().size(),
                plan.steps().stream().mapToInt(step -> step.columns().size()).sum());
        plan.skipped().forEach(summaries::print);
        plan.leftOut().forEach(summaries::print);
        if (code) {
            try (PlanReader reader = PlanReader.open(master.url())) {
                plan.steps().forEach(step -> print(step, Optional.of(reader.largestMethod(step))));
            }
        } else {
            plan.steps().forEach(step -> print(step, Optional.empty()));
        }
        return ExitCode.DONE.number();
    }

    private void print(PlanStep step, Optional<Integer> largestMethod) {
        console.out().println();
        if (sql) {
            console.out()
                    .println("-- " + step.name() + largestMethod.map(this::code).orElse(""));
            console.out().println(step.sql() + ";");
            return;
        }
        console.out().println(step.name() + largestMethod.map(this::code).orElse(""));
        console.print(
                "plan.reads",
                step.table().name(),
                step.reads().size(),
                step.table().columns().size(),
                String.join(" ", step.reads()));
        console.print("plan.groups", grouped(step), step.on());
        step.columns().forEach((name, aggregate) -> console.out().println("    " + name + " = " + aggregate));
    }

    private String grouped(PlanStep step) {
        return step.breakdown()
                .map(breakdown -> breakdown.title().in(console.language()))
                .orElseGet(() -> console.messages().get("plan.line"));
    }

    private String code(int bytes) {
        return console.messages().get("plan.code", bytes);
    }
}
