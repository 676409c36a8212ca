package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.intake.Profiles;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.propose.MappingProposal;
import zhixiao.spec.propose.ProposalWriter;
import zhixiao.spec.propose.SourceFacts;

/**
 * {@code zhixiao intake profile}: looks at sources that no mapping knows, and proposes one with its reasons. Files that
 * are there are left alone.
 */
@Command(name = "profile", sortOptions = false)
final class ProfileCommand implements Callable<Integer> {
    private static final String COURTS = ".courts.csv";

    private final Console console;

    @Option(names = "--source", paramLabel = "NAME=PATH", required = true, descriptionKey = "profile.source")
    private Map<String, Path> sources = new LinkedHashMap<>();

    @Option(names = "--model", paramLabel = "FILE", required = true, descriptionKey = "profile.model")
    private Path model;

    @Option(names = "--to", paramLabel = "FILE", descriptionKey = "profile.to")
    private Path to;

    @Mixin
    private MasterOption master;

    ProfileCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SpecReader specs = new SpecReader(console);
        Optional<CaseModel> read = specs.model(model.toString());
        specs.verify();
        // Printed, it names other files as one in the current folder would.
        NewFile mapping = new NewFile(console, to == null ? Path.of(stem()) : to);
        NewFile draft = new NewFile(console, mapping.file().resolveSibling(stem() + COURTS));
        if (to != null) {
            mapping.verifyNew();
        }
        Map<String, String> written = new LinkedHashMap<>();
        sources.forEach((name, path) -> written.put(name, mapping.naming(path)));
        List<SourceFacts> facts = new Profiles(master.url(), read.orElseThrow().zone()).of(sources, written);
        MappingProposal proposal = MappingProposal.of(read.orElseThrow(), facts);
        String courts = to == null ? "courts.csv" : draft.file().getFileName().toString();
        String text = ProposalWriter.print(
                proposal, FileIds.of(Path.of(stem())), mapping.naming(model), courts, console.language());
        Optional<String> courtsText = ProposalWriter.courtsDraft(proposal);
        if (to == null) {
            console.out().print(text);
            courtsText.ifPresent(
                    csv -> csv.lines().forEach(line -> console.err().println(line)));
        } else {
            if (courtsText.isPresent()) {
                draft.write(courtsText.get());
            }
            mapping.write(text);
        }
        console.note("profile.review");
        if (!proposal.missing().isEmpty()) {
            console.note("profile.missing", String.join(", ", proposal.missing()));
        }
        return ExitCode.DONE.number();
    }

    private String stem() {
        return to == null ? "proposed" : to.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
