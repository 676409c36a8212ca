package zhixiao.jobs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemPrinter;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/**
 * Where the command line speaks: results on the one stream, progress and problems on the other, both in
 * UTF-8 whatever the locale.
 *
 * @param out for results
 * @param err for progress and problems
 * @param language the language of every word
 * @param terminal true if a person watches, so that progress may overwrite itself
 */
record Console(PrintStream out, PrintStream err, Language language, boolean terminal) {

    static Console system(Language language) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Console(out, err, language, System.console() != null);
    }

    /** The same console in another language. */
    Console in(Language other) {
        return new Console(out, err, other, terminal);
    }

    Messages messages() {
        return Messages.of("zhixiao.jobs.cli.cli", language, Console.class);
    }

    /** Prints a result line of the bundle. */
    void print(String key, Object... arguments) {
        out.println(messages().get(key, arguments));
    }

    /** Prints a line of the bundle beside the result. */
    void note(String key, Object... arguments) {
        err.println(messages().get(key, arguments));
    }

    /** Prints problems, one below the other. */
    void problems(List<Problem> problems) {
        ProblemPrinter printer = new ProblemPrinter(language);
        problems.forEach(problem -> err.println(printer.print(problem)));
    }
}
