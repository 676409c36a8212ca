package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhixiao.jobs.analyse.AnalyseSummary;
import zhixiao.jobs.analyse.TestCount;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.Reason;
import zhixiao.jobs.check.Verdict;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.lists.ListsSummary;
import zhixiao.jobs.release.Release;
import zhixiao.jobs.revisions.RevisionsSummary;
import zhixiao.reports.Format;
import zhixiao.spec.limits.Rule;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.text.Word;

/** Tells what the stages did. */
final class Summaries {
    private static final Set<String> NO_TABLES = Set.of("report", Release.FOLDER);

    private final Console console;

    Summaries(Console console) {
        this.console = console;
    }

    /** Rows read = kept + merged + duplicates + rejected, always; then reasons and notes. */
    void print(IntakeSummary intake) {
        for (IntakeSummary.Account account : intake.accounts()) {
            console.print(
                    "intake.account",
                    account.source(),
                    account.table(),
                    number(account.read()),
                    number(account.kept()),
                    number(account.merged()),
                    number(account.duplicates()),
                    number(account.rejected()));
        }
        for (IntakeSummary.Reject reject : intake.rejects()) {
            console.print(
                    "intake.reject", reject.source(), number(reject.rows()), reason(reject.reason()), reject.field());
        }
        for (IntakeSummary.Note note : intake.notes()) {
            console.print("intake.note", note.table(), number(note.rows()), note(note));
        }
        for (IntakeSummary.Quality quality : intake.quality()) {
            if (quality.exceeded()) {
                console.print(
                        "intake.exceeded",
                        quality.table(),
                        quality.rule().title().in(console.language()),
                        number(quality.failed()),
                        number(quality.read()),
                        quality.rule()
                                .tolerance()
                                .orElseThrow()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString());
            }
        }
    }

    /** How many indicators and rows, what had to be left out, and whether the movement of cases adds up. */
    void print(ComputeSummary compute) {
        console.print(
                "compute.indicators",
                compute.computed().size(),
                number(compute.rows()),
                compute.asOf().date());
        ComputeSummary.Passes passes = compute.passes();
        if (passes.made() < passes.planned()) {
            console.print("compute.passes", passes.planned(), passes.planned() - passes.made());
        }
        compute.skipped().forEach(this::print);
        compute.breakdowns().leftOut().forEach(this::print);
        compute.breakdowns()
                .rows()
                .ifPresent(rows -> console.print(
                        "compute.breakdowns",
                        compute.breakdowns().told().stream()
                                .map(breakdown -> breakdown.title().in(console.language()))
                                .collect(Collectors.joining(console.messages().get("compute.comma"))),
                        number(rows)));
        compute.balance()
                .ifPresent(balance -> console.print(
                        "compute.balance",
                        number(balance.cells()),
                        number(balance.broken()),
                        number(balance.directCells()),
                        number(balance.directBroken())));
    }

    /** An indicator that is not computed, and why. */
    void print(ComputeSummary.Skipped skipped) {
        console.print(
                "compute.skipped." + Word.of(skipped.because()),
                skipped.indicator().spec().title().in(console.language()),
                skipped.detail());
    }

    /** An indicator that is not broken down, and why. */
    void print(ComputeSummary.LeftOut leftOut) {
        console.print(
                "compute.not_broken_down." + Word.of(leftOut.skipped().because()),
                leftOut.skipped().indicator().spec().title().in(console.language()),
                leftOut.breakdown().title().in(console.language()),
                leftOut.skipped().detail());
    }

    /** How many figures and cases of the past are not what they were. */
    void print(RevisionsSummary revisions) {
        console.print(
                "revisions.figures",
                number(revisions.revised()),
                number(revisions.compared()),
                revisions.earlier().asOf());
        for (RevisionsSummary.Reason reason : RevisionsSummary.Reason.values()) {
            long figures = revisions.figures().getOrDefault(reason, 0L);
            if (figures > 0) {
                console.print("revisions." + Word.of(reason), number(figures));
            }
        }
        revisions
                .cases()
                .ifPresentOrElse(
                        cases -> console.print(
                                "revisions.cases",
                                number(cases.added()),
                                number(cases.removed()),
                                number(cases.changed())),
                        () -> console.print("revisions.noCases"));
    }

    /** How many findings, and how many flags are expected by chance alone beside those that there are. */
    void print(AnalyseSummary analysis) {
        console.print("analyse.findings", number(analysis.findings()));
        for (TestCount count : analysis.tests()) {
            if (count.tests() > 0) {
                console.print(
                        "analyse.tests." + count.method().word(),
                        number(count.tests()),
                        String.format(Locale.ROOT, "%,.1f", count.expected()),
                        number(count.flagged()));
            }
        }
        if (!analysis.together().isEmpty()) {
            console.print("analyse.together", number(analysis.together().size()), number(analysis.pairs()));
        }
    }

    /** The verdicts in numbers, and rule by rule why something is refused. */
    void print(CheckSummary check) {
        console.print(
                "check.verdicts",
                number(check.count(Verdict.Decision.PERMITTED)),
                number(check.count(Verdict.Decision.CONDITIONAL)),
                number(check.count(Verdict.Decision.REFUSED)));
        Map<Rule, Long> refusals = new LinkedHashMap<>();
        check.verdicts().stream()
                .flatMap(verdict -> verdict.reasons().stream())
                .filter(Reason::refuses)
                .forEach(reason -> refusals.merge(reason.rule(), 1L, Long::sum));
        refusals.forEach((rule, times) ->
                console.print("check.rule", number(times), rule.because().in(console.language()), rule.id()));
        console.print(
                "check.ledger",
                check.head().name(),
                check.head().entry(),
                check.head().hash());
    }

    /** Where things are. */
    void places(Path place) throws IOException {
        for (Format format : Format.usual()) {
            console.print("done.report", place.resolve("report").resolve(format.file()));
        }
        console.print("done.tables", place, String.join(" ", tables(place)));
    }

    /** The folders of tables that a run has left, by name. */
    private static List<String> tables(Path place) throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !NO_TABLES.contains(name))
                    .sorted()
                    .toList();
        }
    }

    /** Checks of a model have a title; those that every intake makes are in the bundle. */
    private String note(IntakeSummary.Note note) {
        String key = "note." + note.check();
        return console.messages().has(key)
                ? console.messages().get(key)
                : note.text().in(console.language());
    }

    private String reason(String code) {
        String key = "reject." + code;
        return console.messages().has(key) ? console.messages().get(key) : code;
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** What was made of lists: each with its rows, and whether an indicator says the same. */
    void print(ListsSummary lists) {
        lists.lists()
                .forEach(made -> print(made.list(), made.rows(), made.checked().isPresent()));
    }

    /** A list; @param equal true if its indicator counts as many rows */
    void print(CaseList list, long rows, boolean equal) {
        String title = list.title().in(console.language());
        String line;
        if (!list.active()) {
            line = console.messages().get("lists.inactive", title, String.join(", ", list.notSet()));
        } else if (equal) {
            String indicator = list.equal().orElseThrow().indicator();
            line = console.messages().get("lists.equal", title, rows, indicator);
        } else {
            line = console.messages().get("lists.count", title, rows);
        }
        console.err().println(line);
    }
}
