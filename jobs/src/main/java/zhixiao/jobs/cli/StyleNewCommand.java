package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhixiao.reports.FreeFolder;
import zhixiao.reports.style.StartingStyle;

/** {@code zhixiao style new DIR}: a style of reports to be adapted, with comments. A folder that is there is left alone. */
@Command(name = "new", sortOptions = false)
final class StyleNewCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "style.new.dir")
    private Path folder;

    @Option(names = "--templates", descriptionKey = "style.templates")
    private boolean templates;

    StyleNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        FreeFolder.verify(folder);
        for (Map.Entry<String, String> file :
                StartingStyle.files(FileIds.of(folder), templates).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            new NewFile(console, target).write(file.getValue());
        }
        return ExitCode.DONE.number();
    }
}
