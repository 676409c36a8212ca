package zhixiao.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import zhixiao.jobs.review.Part;
import zhixiao.jobs.store.Places;
import zhixiao.reports.Edition;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.export.ExportFormat;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

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
        // What formatting falls back on is no matter of the machine: a driver on a cluster may come without our JVM
        // flags.
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        int code = run(arguments, Console.system(language(arguments)));
        // On success main returns: a cluster manager takes an early exit of the driver for a failure.
        if (code != ExitCode.DONE.number()) {
            System.exit(code);
        }
    }

    /** Runs a command and returns its exit code. */
    static int run(String[] arguments, Console console) {
        CommandLine commands = Commands.of(console, List.of(arguments));
        Failures failures = new Failures(console);
        try {
            return execute(commands, console, failures, arguments);
        } catch (LinkageError | OutOfMemoryError e) {
            return failures.error(e);
        }
    }

    private static int execute(CommandLine commands, Console console, Failures failures, String[] arguments) {
        return commands.setResourceBundle(console.messages().bundle())
                .registerConverter(Path.class, Places::of)
                .registerConverter(Language.class, Zhixiao::languageOf)
                .registerConverter(Purpose.class, word -> constant(Purpose.class, word))
                .registerConverter(Form.class, word -> constant(Form.class, word))
                .registerConverter(Part.class, word -> constant(Part.class, word))
                .registerConverter(zhixiao.reports.Format.class, word -> constant(zhixiao.reports.Format.class, word))
                .registerConverter(Edition.class, word -> constant(Edition.class, word))
                .registerConverter(ExportFormat.class, Zhixiao::formatOf)
                .registerConverter(PeriodKind.class, word -> constant(PeriodKind.class, word))
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

    private static ExportFormat formatOf(String word) {
        return Stream.of(ExportFormat.values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        Stream.of(ExportFormat.values()).map(ExportFormat::word).collect(Collectors.joining(" | "))));
    }

    /** A constant by its word. */
    private static <T extends Enum<T>> T constant(Class<T> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> Word.of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(
                        Stream.of(type.getEnumConstants()).map(Word::of).collect(Collectors.joining(" | "))));
    }
}
