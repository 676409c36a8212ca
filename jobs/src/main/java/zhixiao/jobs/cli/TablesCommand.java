package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.run.CatalogCopy;

/** {@code zhixiao tables}: the tables of a run as Iceberg tables of a catalog. */
@Command(name = "tables", sortOptions = false)
final class TablesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--to", paramLabel = "CATALOG.NAMESPACE", required = true, descriptionKey = "tables.to")
    private String namespace;

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    TablesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path run = out.followed();
        List<String> tables = CatalogCopy.run(run, namespace, master.url());
        if (tables.isEmpty()) {
            console.print("tables.there", run, namespace);
        } else {
            console.print("tables.written", namespace, String.join(" ", tables));
        }
        return ExitCode.DONE.number();
    }
}
