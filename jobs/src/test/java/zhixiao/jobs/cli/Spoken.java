package zhixiao.jobs.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.text.Language;

/**
 * What a command said.
 *
 * @param code its exit code
 * @param out its results
 * @param err its progress and problems
 */
record Spoken(int code, String out, String err) {

    /** Runs a command in this process, in English. */
    static Spoken by(String... arguments) {
        return in(Language.EN, arguments);
    }

    /** Runs a command in this process. */
    static Spoken in(Language language, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                language,
                false);
        // A command that found no session would open one, and stop it at its end: under the tests beside it.
        TestSession.spark();
        int code = Zhixiao.run(arguments, console);
        return new Spoken(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
