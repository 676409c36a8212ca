package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.check.LedgerColumns;
import zhixiao.jobs.ledger.Entry;
import zhixiao.jobs.ledger.Ledger;
import zhixiao.jobs.table.Column;
import zhixiao.jobs.table.ParquetFile;

/**
 * {@code zhixiao ledger export}: every entry for auditors, as CSV or Parquet. A ledger that was changed from outside is
 * not exported as if it were whole.
 */
@Command(name = "export", sortOptions = false)
final class LedgerExportCommand implements Callable<Integer> {
    private static final String PARQUET = ".parquet";

    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "ledger.export.file")
    private Path file;

    @Mixin
    private LedgerOption ledger;

    LedgerExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Entry> entries;
        try (Ledger opened = Ledger.existing(ledger.place())) {
            opened.verify();
            entries = opened.entries();
        }
        if (file == null) {
            console.out().print(csv(entries));
            return ExitCode.DONE.number();
        }
        NewFile written = new NewFile(console, file);
        if (file.toString().endsWith(PARQUET)) {
            written.verifyNew();
            ParquetFile.write(LedgerColumns.ALL, file, entries);
            written.told();
        } else {
            written.write(csv(entries));
        }
        return ExitCode.DONE.number();
    }

    private static String csv(List<Entry> entries) {
        Stream<String> head =
                Stream.of(LedgerColumns.ALL.stream().map(Column::name).collect(Collectors.joining(",")));
        Stream<String> lines = entries.stream().map(entry -> LedgerColumns.ALL.stream()
                .map(column ->
                        Csv.cell(Objects.requireNonNullElse(column.value().apply(entry), "")))
                .collect(Collectors.joining(",")));
        return Stream.concat(head, lines).map(line -> line + "\r\n").collect(Collectors.joining());
    }
}
