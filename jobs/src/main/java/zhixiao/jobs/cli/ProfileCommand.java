package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
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
        Optional<Path> draft = Optional.ofNullable(to).map(file -> file.resolveSibling(stem() + COURTS));
        refuse(Optional.ofNullable(to));
        Map<String, String> written = new LinkedHashMap<>();
        sources.forEach((name, path) -> written.put(name, fromHere(path)));
        List<SourceFacts> facts = new Profiles(master.url(), read.orElseThrow().zone()).of(sources, written);
        MappingProposal proposal = MappingProposal.of(read.orElseThrow(), facts);
        String courts = draft.map(path -> path.getFileName().toString()).orElse("courts.csv");
        String text = ProposalWriter.print(
                proposal, FileIds.of(Path.of(stem())), fromHere(model), courts, console.language());
        Optional<String> courtsText = ProposalWriter.courtsDraft(proposal);
        if (to == null) {
            console.out().print(text);
            courtsText.ifPresent(
                    csv -> csv.lines().forEach(line -> console.err().println(line)));
        } else {
            if (courtsText.isPresent()) {
                refuse(draft);
                write(draft.orElseThrow(), courtsText.get());
            }
            write(to, text);
        }
        console.err().println(console.messages().get("profile.review"));
        if (!proposal.missing().isEmpty()) {
            console.err().println(console.messages().get("profile.missing", String.join(", ", proposal.missing())));
        }
        return ExitCode.DONE.number();
    }

    private String stem() {
        return to == null ? "proposed" : to.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** A path as the mapping writes it: from its folder, or from the current one. */
    private String fromHere(Path path) {
        Path folder =
                (to == null ? Path.of("x") : to).toAbsolutePath().normalize().getParent();
        return folder.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private void write(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw there(file);
        }
        console.print("new.written", file);
    }

    private void refuse(Optional<Path> file) {
        if (file.filter(Files::exists).isPresent()) {
            throw there(file.get());
        }
    }

    private ProblemException there(Path file) {
        return new ProblemException(
                Problem.of(ProblemCode.USAGE, console.messages().get("new.there", file)));
    }
}
