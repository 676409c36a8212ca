package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.register.Facts;
import zhixiao.jobs.register.Particulars;
import zhixiao.jobs.register.Person;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.register.RegisterRow;
import zhixiao.spec.text.Word;

/** {@code zhixiao register list}: the entries of a register as they stand, as CSV. Needs no Spark. */
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
        console.out()
                .println(
                        "court,case_no,state,since,counts,as_of,filed,days,chain_since,chain_whole,chain_days,reasons,limit,due,"
                                + "responsible,reason,plan,target,target_moved,targets,leader,waits_until,remarks,first_listed,"
                                + "times_listed,version");
        try (Register register = Register.open(ledger.place(), name)) {
            List<RegisterRow> rows = RegisterRow.of(register.book());
            if (rows.isEmpty()) {
                console.note("register.none", name);
            }
            rows.forEach(row -> console.out().println(line(row)));
        }
        return ExitCode.DONE.number();
    }

    private static String line(RegisterRow row) {
        Particulars says = row.entry().now().says();
        return Stream.of(
                        row.entry().key().court(),
                        row.number(),
                        Word.of(row.entry().now().state()),
                        row.entry().since(),
                        row.entry().counts() ? "yes" : "no",
                        row.asOf(),
                        text(row.facts().flatMap(Facts::entered)),
                        number(row.days()),
                        text(row.facts().flatMap(Facts::chain)),
                        row.chainWhole() ? "yes" : "no",
                        number(row.chainDays()),
                        String.join(" ", row.reasons()),
                        text(row.limit().map(Word::of)),
                        text(row.due()),
                        text(says.responsible().map(Person::word)),
                        text(says.reason().map(Word::of)),
                        says.plan(),
                        text(says.target()),
                        row.entry().moved(),
                        row.entry().targets().stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                        text(says.leader().map(Word::of)),
                        text(says.resumes()),
                        row.remarks().stream().map(Word::of).collect(Collectors.joining(" ")),
                        row.entry().first(),
                        row.entry().times(),
                        row.entry().version())
                .map(Csv::cell)
                .collect(Collectors.joining(","));
    }

    static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }
}
