package zhixiao.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.analyse.Analyse;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.check.Check;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.UseRequest;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.Intake;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.lists.ListTables;
import zhixiao.jobs.lists.ListsSummary;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.manifest.RunReport;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.OutputFolder;
import zhixiao.jobs.output.ResultFolder;
import zhixiao.jobs.register.Account;
import zhixiao.jobs.register.RegisterTotals;
import zhixiao.jobs.release.Release;
import zhixiao.jobs.revisions.EarlierRun;
import zhixiao.jobs.revisions.Revisions;
import zhixiao.jobs.revisions.RevisionsSummary;
import zhixiao.jobs.root.PublicationRoot;
import zhixiao.jobs.root.RootAttempt;
import zhixiao.jobs.session.HeldSession;
import zhixiao.reports.Edition;
import zhixiao.reports.ReportRequest;
import zhixiao.reports.Reports;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.notes.MeetingNotes;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/**
 * One run on one output folder. Stages are called in order, then {@link #publish}; a run that is closed
 * before that leaves the old result in place.
 *
 * <pre>{@code
 * try (Run run = Run.open(out, master, progress, 4)) {
 *     run.intake(mapping, sources);
 *     run.compute(catalogue, asOf);
 *     run.analyse();
 *     run.report(Language.ZH_HANS, ReportRequest.usual());
 *     run.publish();
 * }
 * }</pre>
 */
public final class Run implements AutoCloseable {
    private final ResultFolder folder;
    private final Kept kept;
    private final Optional<String> master;
    private final Progress progress;
    private final Stages stages;
    private final RunReport report;
    private Manifest manifest;
    private UsesBook uses;
    private boolean anew;
    private HeldSession session;

    private Run(ResultFolder folder, Optional<String> master, Progress progress, int stages) {
        this.folder = folder;
        this.kept = new Kept(folder);
        this.master = master;
        this.progress = progress;
        this.stages = new Stages(progress, stages);
        this.report = new RunReport(folder.attempt());
    }

    /**
     * Opens the folder for a run: an output folder, or a publication root, of which it will be the current run.
     *
     * @param out the output folder; made if it is not there
     * @param master where Spark runs, or empty to leave it to the environment
     * @param stages how many stages will be called, for the progress
     * @throws ProblemException if another run holds the folder, or if it is not one of ours
     */
    public static Run open(Path out, Optional<String> master, Progress progress, int stages) throws IOException {
        return open(
                PublicationRoot.is(out) ? RootAttempt.alone(PublicationRoot.of(out)) : OutputFolder.open(out),
                master,
                progress,
                stages);
    }

    /** Opens a run where its result is to be. */
    public static Run open(ResultFolder folder, Optional<String> master, Progress progress, int stages) {
        if (folder.recovery() != ResultFolder.Recovery.NOTHING) {
            progress.recovered(folder.recovery() == ResultFolder.Recovery.NEW_RESULT_PLACED);
        }
        return new Run(folder, master, progress, stages);
    }

    /** Where the result is, or will be. */
    public Path place() {
        return folder.place(manifest.fingerprint());
    }

    /** Notes what of the result the fingerprint does not tell, so that a later run knows that it was made. @param hash hash of it */
    public void asked(String hash) {
        report.asked(hash);
    }

    /** Takes over no states of the run before, even of the same cases. */
    public void anew() {
        anew = true;
    }

    /** The manifest as it stands; null before the first stage. */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * Makes cases of sources.
     *
     * @param named where sources are that the mapping does not know, or not there
     * @throws ProblemException if the sources do not fit the mapping, or if more rows were rejected than the
     *     mapping's gate allows, or fail a quality rule that stops; what was made is then beside the place, named {@code <out>.failed}
     */
    public IntakeSummary intake(Mapping mapping, Map<String, Path> named) throws IOException {
        IntakeSummary summary = stages.run(Progress.Stage.INTAKE, () -> {
            IntakeSummary made = new Intake(spark(), mapping, folder.next(), work()).run(named);
            manifest = Manifest.of(mapping, made, spark().version());
            return made;
        });
        progress.found(summary);
        pass(Gate.ofRejects(mapping, summary));
        pass(Gate.ofQuality(summary));
        return summary;
    }

    /** Takes over the cases that an earlier run left in the folder. */
    public void keepCases() throws IOException {
        manifest = kept.cases();
    }

    /**
     * Makes states and indicators of the cases.
     *
     * @throws ProblemException if the cases were made with another model, or if opening + in − out is not
     *     closing; what was made is then beside the place
     */
    public ComputeSummary compute(Catalogue catalogue, LocalDate asOf) throws IOException {
        Compute.Cases cases = manifest.cases(folder.next(), catalogue);
        AsOf.verify(asOf, cases.dataFrom(), cases.extractedOn());
        ComputeSummary summary = stages.run(Progress.Stage.COMPUTE, () -> {
            Optional<Path> states =
                    anew ? Optional.empty() : Optional.of(folder.previous().resolve(Compute.STATES));
            ComputeSummary made =
                    new Compute(spark(), catalogue, cases, new AsOf(asOf), folder.next(), work(), states).run();
            manifest = manifest.with(made);
            return made;
        });
        progress.found(summary);
        pass(Gate.ofBalance(summary));
        return summary;
    }

    /** Holds the indicators against those of an earlier run: what it said of the past, and this one says otherwise. */
    public RevisionsSummary revisions(Catalogue catalogue, EarlierRun earlier) throws IOException {
        RevisionsSummary summary = stages.run(Progress.Stage.REVISIONS, () -> {
            RevisionsSummary made = new Revisions(spark(), folder.next(), work())
                    .run(catalogue, manifest.cases(folder.next(), catalogue), earlier);
            manifest = manifest.with(made);
            return made;
        });
        progress.found(summary);
        return summary;
    }

    /** Takes over what an earlier run left in the folder up to the indicators. */
    public void keepIndicators() throws IOException {
        manifest = kept.indicators();
    }

    /** Takes over everything that an earlier run left in the folder, the report excepted. */
    public void keepFindings() throws IOException {
        manifest = kept.findings();
    }

    /** Takes over the other forms of the report that an earlier run left: they tell the same figures. @param made those made anew */
    public void keepReport(ReportRequest made) throws IOException {
        kept.report(made);
    }

    /**
     * Holds notes of a meeting against what is known so far: their courts after intake, the rest after compute.
     *
     * @throws ProblemException if they name what is not there
     */
    public void verify(MeetingNotes notes) {
        manifest.verify(notes);
    }

    /**
     * Adds notes of a meeting: the reports from now on show them.
     *
     * @throws ProblemException if they name what is not there
     */
    public void notes(MeetingNotes notes) {
        manifest = manifest.with(notes);
    }

    /** The same where reports may be there already. @return what is wanted, and those that had other notes */
    public ReportRequest notes(MeetingNotes notes, ReportRequest wanted) throws IOException {
        Optional<String> before = manifest.notes();
        notes(notes);
        return manifest.notes().equals(before) ? wanted : kept.withNotedReports(wanted);
    }

    /** Gives a style to the reports from now on. */
    public void style(ReportStyle style) throws IOException {
        kept.style(style);
    }

    /** The same where reports may be there already. @return what is wanted, and those that had another style */
    public ReportRequest style(ReportStyle style, ReportRequest wanted) throws IOException {
        return kept.style(style) ? kept.withReports(wanted, EnumSet.allOf(Edition.class)) : wanted;
    }

    /** Takes over everything that an earlier run left in the folder, its lists excepted. */
    public void keepAllButLists() throws IOException {
        manifest = kept.allButLists();
    }

    /**
     * Makes lists of the cases: a table of each, counts, and a workbook for each court that owns rows.
     *
     * @param language the language of the workbooks
     * @throws ProblemException if the cases were made with another model, if the folder's figures are of another day, or
     *     if a list and its indicator differ; nothing is in the place then
     */
    public ListsSummary lists(List<ChosenLists> lists, LocalDate asOf, Language language) throws IOException {
        if (manifest.asOf().isPresent()) {
            FiguresDay.of(manifest, folder).verify("--as-of", asOf);
        }
        ListsSummary summary = stages.run(Progress.Stage.LISTS, () -> {
            manifest.write(folder.next());
            Compute.Cases cases = ChosenLists.cases(lists, manifest, folder.next(), asOf);
            ListsSummary made = new ListTables(spark(), folder.next(), asOf, language).write(lists, cases);
            manifest = manifest.with(made);
            return made;
        });
        return summary;
    }

    /**
     * Adds the counts of a register to what an earlier run left in the folder: the reports from now on tell of them.
     *
     * @param list the list whose register it is, alone in its file
     * @param account what the register holds; it was updated once at least
     * @param since movements after the end of this day are told; empty for the last day of the month before
     * @throws ProblemException if the cases were made with another model, if there are no figures, or if the register's
     *     last update is of another day than theirs
     */
    public RegisterTotals.Summary register(ChosenLists list, Account account, Optional<LocalDate> since)
            throws IOException {
        String name = list.lists().get(0).name();
        manifest = kept.allButRegister(name);
        FiguresDay figures = FiguresDay.of(manifest, folder);
        figures.verify(name, account.book().asOf().orElseThrow());
        RegisterTotals.Summary summary = stages.run(Progress.Stage.REGISTER, () -> {
            RegisterTotals.Summary made = new RegisterTotals(
                            list.lists().get(0),
                            account,
                            since.orElse(figures.day().withDayOfMonth(1).minusDays(1)),
                            manifest.cases(folder.next(), list.file().model()).courts())
                    .write(folder.next().resolve(RegisterTotals.FOLDER));
            manifest = manifest.with(made);
            return made;
        });
        return summary;
    }

    /** Makes findings of the indicators. */
    public AnalyseSummary analyse() throws IOException {
        AnalyseSummary summary = stages.run(Progress.Stage.ANALYSE, () -> {
            manifest.write(folder.next());
            AnalyseSummary made = Analyse.run(folder.next(), manifest.workingDays());
            manifest = manifest.with(made);
            return made;
        });
        progress.found(summary);
        return summary;
    }

    /** Takes over the verdicts and packs of an earlier check, if there was one. */
    public void keepVerdicts() throws IOException {
        kept.verdicts();
    }

    /**
     * Holds a use of the indicators against limits, and enters it in the ledger. {@link #publish} confirms it.
     *
     * @throws ProblemException if a court or an indicator is not there, if the ledger is not the one that the limits
     *     name, or if nothing is permitted; the verdicts are then beside the place
     */
    public CheckSummary check(UseRequest request, List<Limits> limits, LedgerPlace ledger) throws IOException {
        uses = new UsesBook(ledger);
        uses.verify(limits, manifest.ledgerHead());
        String here = Check.placeOf(folder.named());
        uses.resolve(here, kept.uses());
        CheckSummary summary = stages.run(Progress.Stage.CHECK, () -> {
            manifest.write(folder.next());
            CheckSummary made = new Check(folder.next(), limits, uses).run(request, here);
            manifest = manifest.with(made);
            return made;
        });
        progress.found(summary);
        pass(Gate.ofLimits(summary));
        return summary;
    }

    /** Makes a pack for each court that something may go out to. @return how many */
    public int release(CheckSummary check, Language language) throws IOException {
        return stages.run(Progress.Stage.RELEASE, () -> {
            manifest.write(folder.next());
            return new Release(folder.next(), language, manifest.workingDays(), uses).run(check);
        });
    }

    /** Makes editions of the report of the indicators and findings. */
    public void report(Language language, ReportRequest request) throws IOException {
        stages.run(Progress.Stage.REPORT, () -> {
            manifest.write(folder.next());
            Path directory = folder.next().resolve(Kept.REPORT);
            Files.createDirectories(directory);
            Reports.write(folder.next(), directory, language, request, progress::sheets);
            return directory;
        });
    }

    /** Puts the result in place of the old one. */
    public void publish() throws IOException {
        finish();
        folder.publish(manifest.fingerprint());
        if (uses != null) {
            manifest.use().ifPresent(uses::confirm);
        }
    }

    /** Gives the folder free; what was not published is deleted. Stops Spark if the run started it. */
    @Override
    public void close() throws IOException {
        folder.close();
        if (session != null) {
            session.close();
        }
    }

    /** The manifest last: a folder without one is none. */
    private void finish() throws IOException {
        Directories.delete(work());
        String where = session == null ? "" : session.spark().sparkContext().master();
        report.write(folder.next(), place(), where, manifest.fingerprint(), stages.done(session));
        manifest.write(folder.next());
    }

    /** Stops at a gate that is shut, and tells where what was made is to be looked at. */
    private void pass(Optional<Gate> shut) throws IOException {
        if (shut.isPresent()) {
            finish();
            Path failed = folder.publishFailure();
            List<String> all = new ArrayList<>(shut.get().arguments());
            all.add(failed.toString());
            throw new GateException(Problem.of(shut.get().code(), all.toArray(String[]::new)), failed);
        }
    }

    private Path work() {
        return folder.next().resolve("_work");
    }

    private SparkSession spark() {
        if (session == null) {
            session = HeldSession.open(master);
        }
        return session.spark(stages.current());
    }
}
