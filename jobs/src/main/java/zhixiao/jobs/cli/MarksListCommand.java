package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.marks.Mark;
import zhixiao.jobs.marks.Marks;
import zhixiao.spec.text.Word;

/** {@code zhixiao marks list}: the cases that were proposed to be marked, as CSV to be filled in. Needs no Spark. */
@Command(name = "list", sortOptions = false)
final class MarksListCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "marks.name")
    private String name;

    @Option(names = "--open", descriptionKey = "marks.open")
    private boolean open;

    @Mixin
    private LedgerOption ledger;

    MarksListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out()
                .println("court,case_no,rules,first_proposed,last_proposed,state,decision,reason,decided,decided_by");
        try (Marks marks = Marks.open(ledger.place(), name)) {
            marks.all().stream()
                    .filter(mark -> !open || mark.state() == Mark.State.PROPOSED)
                    .forEach(mark -> console.out().println(line(mark)));
        }
        return ExitCode.DONE.number();
    }

    /** A decision that a later proposal has opened again is not printed as one: the cell is to be filled in anew. */
    private static String line(Mark mark) {
        Mark.Decision said = mark.decision().filter(unused -> mark.decided()).orElse(null);
        return Stream.of(
                        mark.key().court(),
                        mark.written(),
                        String.join(" ", mark.rules()),
                        mark.first(),
                        mark.last(),
                        Word.of(mark.state()),
                        said == null ? "" : Word.of(said.word()),
                        said == null ? "" : said.reason(),
                        said == null ? "" : said.day(),
                        said == null ? "" : said.by().word())
                .map(Csv::cell)
                .collect(Collectors.joining(","));
    }
}
