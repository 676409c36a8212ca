package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.run.Run;
import zhixiao.reports.ChartFiles;
import zhixiao.reports.FreeFolder;
import zhixiao.reports.ReportRequest;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.notes.MeetingNotes;

/** {@code zhixiao report}: reports from the findings of an earlier run. Needs no Spark. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private OutOption out;

    @Mixin
    private EditionOptions editions;

    @Option(names = "--notes", paramLabel = "FILE", descriptionKey = "notes")
    private String notes;

    @Mixin
    private StyleOption style;

    @Option(names = "--charts", paramLabel = "DIR", descriptionKey = "report.charts")
    private Path charts;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ReportRequest wanted = editions.request(console);
        if (charts != null) {
            FreeFolder.verify(charts);
        }
        SpecReader specs = new SpecReader(console);
        Optional<MeetingNotes> read = Optional.ofNullable(notes).flatMap(specs::notes);
        Optional<ReportStyle> styled = style.read(specs);
        specs.verify();
        try (Run run = Run.open(out.path(), Optional.empty(), new Lines(console), 1)) {
            run.keepFindings();
            run.keepVerdicts();
            ReportRequest request = read.isPresent() ? run.notes(read.get(), wanted) : wanted;
            if (styled.isPresent()) {
                request = run.style(styled.get(), request);
            }
            run.keepReport(request);
            run.report(console.language(), request);
            run.publish();
            Path reports = run.place().resolve("report");
            request.places().forEach(place -> console.print("done.report", reports.resolve(place)));
            if (charts != null) {
                int drawn = ChartFiles.write(run.place(), charts, console.language());
                console.print("done.charts", charts, drawn);
            }
        }
        return ExitCode.DONE.number();
    }
}
