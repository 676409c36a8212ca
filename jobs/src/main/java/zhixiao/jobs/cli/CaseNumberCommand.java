package zhixiao.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code zhixiao case-number}: reads case numbers, one a line, and writes what each says, one JSON object a line. A
 * text that is no case number is an answer too, with its reason: the exit code is 0 then as well.
 */
@Command(name = "case-number", sortOptions = false)
final class CaseNumberCommand implements Callable<Integer> {
    private final Console console;
    private final InputStream in;

    CaseNumberCommand(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        // The console flushes at every line, which a million lines would feel.
        BufferedOutputStream out = new BufferedOutputStream(console.out(), 1 << 16);
        new CaseNumberLines(in, out).run();
        out.flush();
        // A print stream keeps quiet about a reader who went away or a disk that is full.
        return (console.out().checkError() ? ExitCode.FAILED : ExitCode.DONE).number();
    }
}
