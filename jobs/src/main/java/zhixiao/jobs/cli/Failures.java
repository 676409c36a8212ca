package zhixiao.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import zhixiao.jobs.run.GateException;
import zhixiao.jobs.store.StoreFailure;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Messages;

/** Turns what went wrong into a message and an exit code; a stack trace goes to a file, never to the screen. */
final class Failures {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** The command line cannot be understood. */
    int usage(ParameterException failure, String[] arguments) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        List<Problem> problems = new ArrayList<>();
        if (failure instanceof UnmatchedArgumentException unmatched) {
            problems.add(unknown(unmatched.getUnmatched().get(0), command));
        } else {
            // The parser stops at what is missing, which may be missing because another word is misspelt.
            for (String argument : arguments) {
                String name = argument.replaceFirst("=.*", "");
                if (name.startsWith("--") && !command.optionsMap().containsKey(name)) {
                    problems.add(unknown(name, command));
                }
            }
            problems.add(Problem.of(ProblemCode.USAGE, sentence(failure)));
        }
        console.problems(problems);
        console.note("usage.help", command.qualifiedName());
        return ExitCode.INVALID.number();
    }

    /** A command did not get to its end. */
    int execution(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ProblemException known) {
            console.problems(known.problems());
            if (failure instanceof GateException gate) {
                console.note("gate.kept", gate.kept());
            }
            return ExitCode.of(known.problems()).number();
        }
        return error(failure);
    }

    /** A store that cannot be used, wherever that was found. */
    private static Optional<StoreFailure> store(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(StoreFailure.class::isInstance)
                .map(StoreFailure.class::cast)
                .findFirst();
    }

    /** Something that no user can mend by writing a better file. */
    int error(Throwable failure) {
        Problem problem = store(failure)
                .map(Failures::storeProblem)
                .orElseGet(() -> Problem.of(ProblemCode.RUN_FAILED, cause(failure), log(failure)));
        console.problems(List.of(problem));
        return ExitCode.of(List.of(problem)).number();
    }

    private static Problem storeProblem(StoreFailure failure) {
        return failure.isUnknown()
                ? Problem.of(
                        ProblemCode.STORE_UNKNOWN,
                        failure.store().toString(),
                        failure.store().getScheme())
                : Problem.of(
                        ProblemCode.STORE_FAILED, failure.store().toString(), masked(failure.reason()), log(failure));
    }

    private Problem unknown(String word, CommandSpec command) {
        return Problem.of(ProblemCode.USAGE, console.messages().get("usage.unknown", word))
                .found(word, words(command));
    }

    private String sentence(ParameterException failure) {
        Messages messages = console.messages();
        if (failure instanceof MissingParameterException missing) {
            return messages.get(
                    "usage.missing",
                    missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", ")));
        }
        ArgSpec argument = failure.getArgSpec();
        return argument == null
                ? failure.getMessage()
                : messages.get("usage.value", failure.getValue(), name(argument), argument.paramLabel());
    }

    /** What could stand there: the commands and options of a command. */
    private static List<String> words(CommandSpec command) {
        return Stream.concat(
                        command.subcommands().keySet().stream(),
                        command.options().stream().map(OptionSpec::longestName))
                .toList();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** What failed in one line, from the innermost cause; texts in quotes may be data and are left out. */
    private static String cause(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null
                ? ""
                : innermost.getMessage().lines().findFirst().orElse("");
        return innermost.getClass().getSimpleName() + ": " + masked(message);
    }

    private static String log(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Path file = Files.createTempFile("zhixiao-", ".log");
            Files.writeString(file, masked(trace.toString()));
            return file.toString();
        } catch (IOException e) {
            return "—";
        }
    }

    /** Engines quote values in their messages, and a value may be a case number or a name. */
    private static String masked(String text) {
        return text.replaceAll("'[^'\\n]*'", "'…'").replaceAll("\"[^\"\\n]*\"", "\"…\"");
    }
}
