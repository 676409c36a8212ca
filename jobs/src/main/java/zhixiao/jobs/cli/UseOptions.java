package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.UseRequest;
import zhixiao.jobs.release.Release;
import zhixiao.jobs.run.Run;
import zhixiao.reports.ReportRequest;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Plan;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.text.Word;

/** A use of figures, and the limits that it is held against. */
final class UseOptions {
    private static final String PURPOSES = "monitoring|meeting|circulation|assessment|publication";

    @Option(names = "--limits", paramLabel = "FILE", required = true, descriptionKey = "limits")
    private List<String> limits;

    @Option(names = "--purpose", paramLabel = PURPOSES, required = true, descriptionKey = "purpose")
    private Purpose purpose;

    @Option(names = "--issuer", paramLabel = "COURT", required = true, descriptionKey = "issuer")
    private String issuer;

    @Option(names = "--department", paramLabel = "NAME", defaultValue = "", descriptionKey = "department")
    private String department;

    @Option(names = "--to", paramLabel = "COURT", descriptionKey = "to")
    private List<String> recipients = new ArrayList<>();

    @Option(names = "--indicator", paramLabel = "ID", descriptionKey = "indicator")
    private List<String> indicators = new ArrayList<>();

    @Option(
            names = "--period",
            paramLabel = "month|quarter|half_year|year|year_to_date|rolling_year",
            defaultValue = "year_to_date",
            descriptionKey = "period")
    private PeriodKind period;

    @Option(names = "--form", paramLabel = "plain|ranking|judges", defaultValue = "plain", descriptionKey = "form")
    private Form form;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "on")
    private LocalDate on;

    @Option(names = "--minutes", paramLabel = "REFERENCE", descriptionKey = "minutes")
    private String minutes;

    @Option(names = "--all-or-nothing", descriptionKey = "all-or-nothing")
    private boolean allOrNothing;

    @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "use.plan")
    private List<String> planFiles = new ArrayList<>();

    private List<Plan> plans = List.of();

    @Option(names = "--ledger", paramLabel = "FILE|JDBC-URL", descriptionKey = "ledger")
    private String ledger;

    /** The limits, and the plans beside them; their mistakes are among those of the reader. */
    List<Limits> limits(SpecReader specs) {
        plans = specs.plans(planFiles);
        return specs.limits(limits);
    }

    /** Checks the use of the figures in a folder, and makes its packs. Needs no Spark session. */
    void check(Console console, Path out, List<Limits> read) throws IOException {
        try (Run run = Run.open(out, Optional.empty(), new Lines(console), 3)) {
            run.keepFindings();
            CheckSummary check = run.check(request(), read, LedgerOption.place(ledger));
            int packs = run.release(check, console.language());
            run.report(console.language(), ReportRequest.usual());
            run.publish();
            console.print("done.verdicts", run.place().resolve("verdicts"));
            console.print("done.packs", run.place().resolve(Release.FOLDER), packs);
        }
    }

    private UseRequest request() {
        return new UseRequest(
                purpose,
                form,
                issuer,
                department,
                Optional.ofNullable(on).orElseGet(LocalDate::now),
                Word.of(period),
                Optional.ofNullable(minutes),
                recipients,
                indicators,
                allOrNothing,
                plans);
    }
}
