package zhixiao.jobs.cli;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.marks.Mark;
import zhixiao.jobs.marks.Marks;

/** {@code zhixiao marks counts}: how many marks were proposed, confirmed and refused, by court and by rule, as CSV. Needs no Spark. */
@Command(name = "counts", sortOptions = false)
final class MarksCountsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "marks.name")
    private String name;

    @Mixin
    private LedgerOption ledger;

    MarksCountsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().println("by,of,proposed,confirmed,refused,open");
        try (Marks marks = Marks.open(ledger.place(), name)) {
            Collection<Mark> all = marks.all();
            Map<String, Predicate<Mark>> groups = new TreeMap<>();
            new TreeSet<>(all.stream().map(mark -> mark.key().court()).toList())
                    .forEach(court -> groups.put(
                            "court," + Csv.cell(court),
                            mark -> mark.key().court().equals(court)));
            new TreeSet<>(all.stream().flatMap(mark -> mark.rules().stream()).toList())
                    .forEach(rule -> groups.put(
                            "rule," + Csv.cell(rule), mark -> mark.rules().contains(rule)));
            groups.forEach((group, belongs) -> print(group, all, belongs));
        }
        return ExitCode.DONE.number();
    }

    private void print(String group, Collection<Mark> all, Predicate<Mark> belongs) {
        long proposed = all.stream().filter(belongs).count();
        long confirmed = count(all, belongs, Mark.State.CONFIRMED);
        long refused = count(all, belongs, Mark.State.REFUSED);
        console.out()
                .println(String.join(
                        ",",
                        group,
                        String.valueOf(proposed),
                        String.valueOf(confirmed),
                        String.valueOf(refused),
                        String.valueOf(proposed - confirmed - refused)));
    }

    private static long count(Collection<Mark> all, Predicate<Mark> belongs, Mark.State state) {
        return all.stream()
                .filter(belongs)
                .filter(mark -> mark.state() == state)
                .count();
    }
}
