package zhixiao.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import zhixiao.spec.show.EditorSchema;

/** {@code zhixiao spec schema}: the JSON Schema of spec files, for editors. */
@Command(name = "schema", sortOptions = false)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(EditorSchema.text());
        return ExitCode.DONE.number();
    }
}
