package zhixiao.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Movement;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.Removal;

/** {@code zhixiao register movements}: how the stock of each court came from update to update, as CSV. Needs no Spark. */
@Command(name = "movements", sortOptions = false)
final class RegisterMovementsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    @Mixin
    private LedgerOption ledger;

    RegisterMovementsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Register register = Register.open(ledger.place(), name)) {
            List<Movement> movements = register.movements();
            if (movements.isEmpty()) {
                console.note("register.none", name);
            }
            print(console, movements);
        }
        return ExitCode.DONE.number();
    }

    static void print(Console console, List<Movement> movements) {
        console.out()
                .println("update,as_of,court,stock_before,aged_in,removed,stock_now,vanished,closed,corrected,rule");
        for (Movement one : movements) {
            console.out()
                    .println(String.join(
                            ",",
                            String.valueOf(one.number()),
                            one.asOf().toString(),
                            Csv.cell(one.court()),
                            String.valueOf(one.before()),
                            String.valueOf(one.agedIn()),
                            String.valueOf(one.removed()),
                            String.valueOf(one.now()),
                            String.valueOf(one.vanished()),
                            reason(one, Removal.CLOSED),
                            reason(one, Removal.CORRECTED),
                            reason(one, Removal.RULE)));
        }
    }

    private static String reason(Movement movement, Removal reason) {
        Long removed = movement.reasons().get(reason);
        return removed == null ? "" : removed.toString();
    }
}
