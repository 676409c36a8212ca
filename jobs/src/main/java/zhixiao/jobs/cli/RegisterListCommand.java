package zhixiao.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Event;
import zhixiao.jobs.register.Register;
import zhixiao.spec.text.Word;

/** {@code zhixiao register list}: the whole history of a register as CSV. Needs no Spark. */
@Command(name = "list", sortOptions = false)
final class RegisterListCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Mixin
    private LedgerOption ledger;

    RegisterListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().println("event,as_of,court,case_no,kind,reason");
        try (Register register = Register.open(ledger.place(), name)) {
            List<Event> events = register.events();
            if (events.isEmpty()) {
                console.err().println(console.messages().get("register.none", name));
            }
            for (Event event : events) {
                console.out()
                        .println(String.join(
                                ",",
                                String.valueOf(event.number()),
                                event.asOf().toString(),
                                Csv.cell(event.key().court()),
                                Csv.cell(event.key().number()),
                                Word.of(event.kind()),
                                event.removal().map(Word::of).orElse("")));
            }
        }
        return ExitCode.DONE.number();
    }
}
