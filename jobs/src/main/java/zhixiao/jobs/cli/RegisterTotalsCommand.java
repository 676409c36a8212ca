package zhixiao.jobs.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.register.Account;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterTotals;
import zhixiao.jobs.run.Run;

/** {@code zhixiao register totals}: the counts of a register, into the folder of the run that reports are made of. Needs no Spark. */
@Command(name = "totals", sortOptions = false)
final class RegisterTotalsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenListParameters chosen;

    @Option(names = "--since", paramLabel = "YYYY-MM-DD", descriptionKey = "register.since")
    private Optional<LocalDate> since = Optional.empty();

    @Mixin
    private OutOption out;

    @Mixin
    private LedgerOption ledger;

    RegisterTotalsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Account account;
        try (Register register = Register.open(ledger.place(), chosen.name())) {
            account = register.account();
        }
        if (account.movements().isEmpty()) {
            console.note("register.none", chosen.name());
            return ExitCode.DONE.number();
        }
        ChosenLists list = chosen.read(console, account.book().asOf().orElseThrow());
        try (Run run = Run.open(out.path(), Optional.empty(), new Lines(console), 1)) {
            RegisterTotals.Summary written = run.register(list, account, since);
            run.publish();
            if (written.elsewhere() > 0) {
                console.note("register.elsewhere", written.elsewhere());
            }
            console.print("done.register", run.place().resolve(RegisterTotals.FOLDER));
        }
        return ExitCode.DONE.number();
    }
}
