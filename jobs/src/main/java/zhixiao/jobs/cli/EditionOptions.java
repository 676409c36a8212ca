package zhixiao.jobs.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;
import zhixiao.reports.Edition;
import zhixiao.reports.Format;
import zhixiao.reports.ReportRequest;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** Which editions of the report are made, and in which forms. */
final class EditionOptions {
    @Option(
            names = "--edition",
            paramLabel = "meeting,overview,court,burden",
            hideParamSyntax = true,
            split = ",",
            descriptionKey = "report.edition")
    private Set<Edition> editions = EnumSet.of(Edition.MEETING);

    @Option(
            names = "--format",
            paramLabel = "html,xlsx,pdf,docx",
            hideParamSyntax = true,
            split = ",",
            descriptionKey = "report.format")
    private Set<Format> formats;

    /**
     * What is asked for: of each edition the forms that were named, or else the usual ones that it has.
     *
     * @throws ProblemException if an edition has none of the forms that were named
     */
    ReportRequest request(Console console) {
        Map<Edition, Set<Format>> forms = new EnumMap<>(Edition.class);
        List<Problem> problems = new ArrayList<>();
        for (Edition edition : editions) {
            Set<Format> some = EnumSet.copyOf(edition.forms());
            some.retainAll(formats == null ? Format.usual() : formats);
            if (some.isEmpty()) {
                String there = String.join(
                        ", ", edition.forms().stream().map(Format::word).toList());
                problems.add(Problem.of(
                        ProblemCode.USAGE, console.messages().get("report.noSuchForm", edition.word(), there)));
            } else {
                forms.put(edition, some);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new ReportRequest(forms);
    }
}
