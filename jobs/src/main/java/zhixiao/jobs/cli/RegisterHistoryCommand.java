package zhixiao.jobs.cli;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterEntry;
import zhixiao.jobs.register.Step;
import zhixiao.spec.text.Word;

/**
 * {@code zhixiao register history}: all that ever happened to each entry, what updates found and what people entered, as CSV.
 * Needs no Spark.
 */
@Command(name = "history", sortOptions = false)
final class RegisterHistoryCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Mixin
    private LedgerOption ledger;

    RegisterHistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out()
                .println(
                        "court,case_no,version,day,event,removal,entered_by,state,responsible,reason,plan,target,leader,waits_until");
        try (Register register = Register.open(ledger.place(), name)) {
            Collection<RegisterEntry> entries = register.entries();
            if (entries.isEmpty()) {
                console.note("register.none", name);
            }
            for (RegisterEntry entry : entries) {
                for (int version = 1; version <= entry.version(); version++) {
                    console.out().println(line(entry, version));
                }
            }
        }
        return ExitCode.DONE.number();
    }

    private static String line(RegisterEntry entry, int version) {
        Step step = entry.steps().get(version - 1);
        return Stream.of(
                        entry.key().court(),
                        entry.key().number(),
                        version,
                        step.day(),
                        step.event().map(event -> Word.of(event.kind())).orElse("entered"),
                        RegisterListCommand.text(
                                step.event().flatMap(event -> event.removal().map(Word::of))),
                        RegisterListCommand.text(step.by().map(Person::word)),
                        Word.of(step.state()),
                        RegisterListCommand.text(step.says().responsible().map(Person::word)),
                        RegisterListCommand.text(step.says().reason().map(Word::of)),
                        step.says().plan(),
                        RegisterListCommand.text(step.says().target()),
                        RegisterListCommand.text(step.says().leader().map(Word::of)),
                        RegisterListCommand.text(step.says().resumes()))
                .map(Csv::cell)
                .collect(Collectors.joining(","));
    }
}
