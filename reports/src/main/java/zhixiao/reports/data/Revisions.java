package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run tells of an earlier one. For use inside courts: neither table is in a pack.
 *
 * @param months months of the report's court, all lines together, that are not what they were
 * @param cases cases that are not what they were, courts in official order
 */
public record Revisions(List<Revision> months, List<RevisedCases> cases) {
    /** Copies the lists, so that the value cannot change. */
    public Revisions {
        months = List.copyOf(months);
        cases = List.copyOf(cases);
    }

    /** Reads a folder for a court and scope; empty where the run was not held against another. */
    static Revisions read(Path folder, Manifest.Court court, String scope) throws IOException {
        Path figures = folder.resolve("revisions.arrow");
        Path cases = folder.resolve("revised_cases.arrow");
        return new Revisions(
                Files.exists(figures)
                        ? Revision.table(figures)
                                .read(row -> row.court().equals(court.code())
                                        && row.scope().equals(scope)
                                        && row.line().equals(Figure.ALL_LINES)
                                        && row.period().equals(RunFolder.MONTH))
                        : List.of(),
                Files.exists(cases) ? RevisedCases.table(cases).read(row -> true) : List.of());
    }
}
