package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.lists.SumCheck;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.DayOfList;
import zhixiao.jobs.register.Facts;
import zhixiao.jobs.register.Movement;
import zhixiao.jobs.register.Register;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.spec.Hash;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;

/** {@code zhixiao register update}: compares a register with the list of a day, and prints the movement of each court. */
@Command(name = "update", sortOptions = false)
final class RegisterUpdateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenListParameters asked;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "asOf")
    private LocalDate asOf;

    @Mixin
    private OutOption out;

    @Mixin
    private LedgerOption ledger;

    @Mixin
    private MasterOption master;

    RegisterUpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ChosenLists chosen = asked.read(console, asOf);
        CaseList list = chosen.lists().get(0);
        if (!list.active()) {
            // Without its number a list has no row: to take all entries off would be wrong.
            new Summaries(console).print(list, 0, false);
            return ExitCode.DONE.number();
        }
        // Once: of a publication root another run may become the current one meanwhile.
        Path folder = out.followed();
        Compute.Cases cases = ChosenLists.cases(List.of(chosen), Manifest.read(folder, "intake"), folder, asOf);
        Set<String> courts = cases.courts().codes();
        try (CaseStore store = CaseStore.open(cases, master.url());
                Register register = Register.open(ledger.place(), asked.name())) {
            ListedCases listed = store.listed(asOf, courts);
            Map<CaseKey, Facts> today = listed.facts(list, chosen.file().model());
            boolean equal = verify(folder, list, today.keySet(), courts);
            List<Movement> movements =
                    register.update(new DayOfList(asOf, rule(list), today, absent -> listed.standings(list, absent)));
            new Summaries(console).print(list, today.size(), equal);
            RegisterMovementsCommand.print(console, movements);
        }
        return ExitCode.DONE.number();
    }

    /** Of this list alone: another one of the same file may change without this one. */
    private static String rule(CaseList list) {
        return Hash.of(Stream.concat(
                        Stream.of(list.state().hash()),
                        list.reasons().stream().filter(CaseList.Reason::active).map(reason -> reason.state()
                                .hash()))
                .toArray(String[]::new));
    }

    /** @return true if there is an indicator to compare with, and it says the same */
    private boolean verify(Path folder, CaseList list, Set<CaseKey> today, Set<String> courts) throws IOException {
        Map<String, Long> counts = today.stream().collect(Collectors.groupingBy(CaseKey::court, Collectors.counting()));
        List<Problem> differences = new ArrayList<>();
        boolean compared = new SumCheck(folder, asOf).compare(list, counts, courts, differences);
        if (!differences.isEmpty()) {
            throw new ProblemException(differences);
        }
        return compared;
    }
}
