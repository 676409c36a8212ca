package zhixiao.jobs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import zhixiao.spec.Specs;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.Severity;

/** {@code zhixiao spec validate FILE...}: every mistake of every file in one go. */
@Command(name = "validate", sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "validate.files")
    private List<String> files;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Specs specs = Specs.local();
        files.forEach(specs::validate);
        List<Problem> problems = specs.problems().all();
        console.problems(problems);
        long errors = problems.stream()
                .filter(problem -> problem.code().severity() == Severity.ERROR)
                .count();
        if (problems.isEmpty()) {
            console.print("validate.ok", files.size());
        } else {
            console.print("validate.problems", files.size(), errors, problems.size() - errors);
        }
        return (errors == 0 ? ExitCode.DONE : ExitCode.INVALID).number();
    }
}
