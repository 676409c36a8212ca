package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.reports.StartingNotes;
import zhixiao.spec.notes.MeetingNotes;

/** {@code zhixiao notes new FILE}: notes to be filled in, with a remark for each signal. A file that is there is left alone. */
@Command(name = "new", sortOptions = false)
final class NotesNewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "new.file")
    private Path file;

    @Mixin
    private OutOption out;

    @Option(names = "--last", paramLabel = "FILE", descriptionKey = "notes.last")
    private String last;

    NotesNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        NewFile written = new NewFile(console, file);
        written.verifyNew();
        SpecReader specs = new SpecReader(console);
        Optional<MeetingNotes> before = Optional.ofNullable(last).flatMap(specs::notes);
        specs.verify();
        written.write(StartingNotes.print(out.followed(), FileIds.of(file), before, console.language()));
        return ExitCode.DONE.number();
    }
}
