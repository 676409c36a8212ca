package zhixiao.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.QualityCounts;
import zhixiao.jobs.lists.ListsSummary;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.manifest.RunReport;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.OutputFolder;
import zhixiao.jobs.output.ResultFolder;
import zhixiao.jobs.register.RegisterTotals;
import zhixiao.jobs.release.Release;
import zhixiao.jobs.revisions.RevisionsSummary;
import zhixiao.reports.Edition;
import zhixiao.reports.Format;
import zhixiao.reports.ReportRequest;
import zhixiao.reports.style.ReportStyle;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** What an earlier run left in a folder, to be taken over into the next result. */
final class Kept {
    /** The folder of the report. */
    static final String REPORT = "report";

    private final ResultFolder folder;

    Kept(ResultFolder folder) {
        this.folder = folder;
    }

    /** The cases. @return the manifest of the earlier run */
    Manifest cases() throws IOException {
        Manifest manifest = Manifest.read(folder.previous(), "intake");
        ifThere(ReportStyle.FOLDER);
        for (String table : manifest.casesTables()) {
            folder.keep(table);
        }
        tablesIfThere(List.of(QualityCounts.TABLE, "lineage"));
        return manifest;
    }

    /** What there is up to the indicators, and lists of the same cases. */
    Manifest indicators() throws IOException {
        Manifest manifest = cases();
        required("compute", Compute.STATES, "indicators", "indicators.arrow");
        ifThere(ListsSummary.FOLDER);
        ifThere(RegisterTotals.FOLDER);
        tablesIfThere(ComputeSummary.OPTIONAL_TABLES);
        tablesIfThere(RevisionsSummary.TABLES);
        return manifest;
    }

    /** What there is up to the findings. */
    Manifest findings() throws IOException {
        Manifest manifest = indicators();
        for (String table : AnalyseSummary.TABLES) {
            required("analyse", table, table + ".arrow");
        }
        tablesIfThere(AnalyseSummary.OPTIONAL_TABLES);
        return manifest;
    }

    /** The uses whose results are in their place. */
    Set<String> uses() throws IOException {
        Set<String> uses = new HashSet<>();
        for (Path result : folder.results()) {
            Manifest.read(result, "run").use().ifPresent(uses::add);
        }
        return uses;
    }

    /** Verdicts and packs. */
    void verdicts() throws IOException {
        tablesIfThere(CheckSummary.TABLES);
        ifThere(Release.FOLDER);
    }

    /** Editions and forms of the report. @param made what is made anew, and so is not taken over */
    void report(ReportRequest made) throws IOException {
        Path left = folder.previous().resolve(REPORT);
        if (!Files.isDirectory(left)) {
            return;
        }
        Set<String> anew = made.places();
        List<Path> entries;
        try (Stream<Path> found = Files.list(left)) {
            entries = found.sorted().toList();
        }
        for (Path entry : entries) {
            if (!anew.contains(entry.getFileName().toString())) {
                Files.createDirectories(folder.next().resolve(REPORT));
                ifThere(REPORT + "/" + entry.getFileName());
            }
        }
    }

    /** What is wanted, and all that is there already of the editions that show notes: other notes are other reports. */
    ReportRequest withNotedReports(ReportRequest wanted) throws IOException {
        return withReports(wanted, EnumSet.of(Edition.MEETING, Edition.OVERVIEW));
    }

    /** What is wanted, and all that is there already of some editions. */
    ReportRequest withReports(ReportRequest wanted, Set<Edition> editions) throws IOException {
        Path left = folder.previous().resolve(REPORT);
        ReportRequest all = wanted;
        for (Edition edition : editions) {
            for (Format format : edition.forms()) {
                if (edition.isIn(left, format)) {
                    all = all.and(edition, format);
                }
            }
        }
        return all;
    }

    /** Puts a style in place of the one that was taken over. @return true if it is another one */
    boolean style(ReportStyle style) throws IOException {
        boolean other = !ReportStyle.of(folder.next()).hash().equals(style.hash());
        Directories.delete(folder.next().resolve(ReportStyle.FOLDER));
        style.keepIn(folder.next());
        return other;
    }

    /** Everything but lists. */
    Manifest allButLists() throws IOException {
        return allBut(Set.of(ListsSummary.FOLDER));
    }

    /** Everything but the counts of a register, and the report, which tells of them. */
    Manifest allButRegister(String name) throws IOException {
        Manifest manifest = allBut(Set.of(RegisterTotals.FOLDER, REPORT));
        Path others = folder.previous().resolve(RegisterTotals.FOLDER);
        Files.createDirectories(folder.next().resolve(RegisterTotals.FOLDER));
        if (Files.isDirectory(others)) {
            List<Path> entries;
            try (Stream<Path> found = Files.list(others)) {
                entries = found.sorted().toList();
            }
            for (Path entry : entries) {
                String file = entry.getFileName().toString();
                if (!file.equals(name) && !file.equals(name + ".arrow")) {
                    folder.keep(RegisterTotals.FOLDER + "/" + file);
                }
            }
        }
        return manifest;
    }

    private Manifest allBut(Set<String> left) throws IOException {
        Manifest manifest = Manifest.read(folder.previous(), "intake");
        Set<String> anew = new HashSet<>(Set.of(OutputFolder.MANIFEST, RunReport.FILE));
        anew.addAll(left);
        List<Path> entries;
        try (Stream<Path> found = Files.list(folder.previous())) {
            entries = found.sorted().toList();
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!anew.contains(name)) {
                folder.keep(name);
            }
        }
        return manifest;
    }

    private void required(String stage, String... names) throws IOException {
        for (String name : names) {
            if (!Files.exists(folder.previous().resolve(name))) {
                throw new ProblemException(
                        Problem.of(ProblemCode.STAGE_MISSING, folder.named().toString(), stage));
            }
            folder.keep(name);
        }
    }

    private void tablesIfThere(List<String> tables) throws IOException {
        for (String table : tables) {
            ifThere(table);
            ifThere(table + ".arrow");
        }
    }

    private void ifThere(String name) throws IOException {
        if (Files.exists(folder.previous().resolve(name))) {
            folder.keep(name);
        }
    }
}
