package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.marks.Marks;
import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Facts;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.spec.lists.CaseList;

/** {@code zhixiao marks propose}: proposes to mark the cases that the rules of a list pick, each for a rule once. */
@Command(name = "propose", sortOptions = false)
final class MarksProposeCommand implements Callable<Integer> {
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

    MarksProposeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ChosenLists chosen = asked.read(console, asOf);
        CaseList list = chosen.lists().get(0);
        list.reasons().stream()
                .filter(reason -> list.active() && !reason.active())
                .forEach(reason -> console.note(
                        "review.notSet", reason.title().in(console.language()), String.join(", ", reason.notSet())));
        Path folder = out.followed();
        Compute.Cases cases = ChosenLists.cases(List.of(chosen), Manifest.read(folder, "intake"), folder, asOf);
        try (CaseStore store = CaseStore.open(cases, master.url());
                Marks marks = Marks.open(ledger.place(), asked.name())) {
            Map<CaseKey, Facts> picked = store.listed(asOf, cases.courts().codes())
                    .facts(list, chosen.file().model());
            console.print("marks.proposed", picked.size(), marks.propose(asOf, picked));
        }
        return ExitCode.DONE.number();
    }
}
