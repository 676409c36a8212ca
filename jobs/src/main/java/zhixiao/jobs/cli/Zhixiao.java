package zhixiao.jobs.cli;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import zhixiao.spec.text.Language;

/**
 * The main class, of the launcher and under {@code spark-submit} alike.
 *
 * <p>Exit codes: see {@link ExitCode} and {@code docs/command-line.md}.
 */
public final class Zhixiao {
    private static final String LANGUAGE_OPTION = "--lang";
    private static final String LANGUAGE_VARIABLE = "ZHIXIAO_LANG";

    private Zhixiao() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(arguments, Console.system(language(arguments)));
        // On success main returns: a cluster manager takes an early exit of the driver for a failure.
        if (code != ExitCode.DONE.number()) {
            System.exit(code);
        }
    }

    /** Runs a command and returns its exit code. */
    static int run(String[] arguments, Console console) {
        CommandLine commands = new CommandLine(new RootCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new RunCommand(console))
                .addSubcommand(new IntakeCommand(console))
                .addSubcommand(new ComputeCommand(console))
                .addSubcommand(new AnalyseCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new CaseNumberCommand(console, System.in))
                .addSubcommand(new CommandLine(new SpecCommand(console)).addSubcommand(new ValidateCommand(console)));
        Failures failures = new Failures(console);
        try {
            return execute(commands, console, failures, arguments);
        } catch (LinkageError | OutOfMemoryError e) {
            return failures.error(e);
        }
    }

    private static int execute(CommandLine commands, Console console, Failures failures, String[] arguments) {
        return commands.setResourceBundle(console.messages().bundle())
                .registerConverter(Language.class, Zhixiao::languageOf)
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setAdjustLineBreaksForWideCJKCharacters(true)
                .setParameterExceptionHandler(failures::usage)
                .setExecutionExceptionHandler(failures::execution)
                .execute(arguments);
    }

    /** The language to speak, needed before the arguments are parsed: the machine's locale never decides. */
    static Language language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            Optional<Language> named = Optional.empty();
            if (argument.startsWith(LANGUAGE_OPTION + "=")) {
                named = Language.ofTag(argument.substring(LANGUAGE_OPTION.length() + 1));
            } else if (argument.equals(LANGUAGE_OPTION) && i + 1 < arguments.length) {
                named = Language.ofTag(arguments[i + 1]);
            }
            if (named.isPresent()) {
                return named.get();
            }
        }
        return Optional.ofNullable(System.getenv(LANGUAGE_VARIABLE))
                .flatMap(Language::ofTag)
                .orElse(Language.ZH_HANS);
    }

    private static Language languageOf(String tag) {
        return Language.ofTag(tag).orElseThrow(() -> new CommandLine.TypeConversionException("zh-Hans | zh-Hant | en"));
    }
}
