package zhixiao.jobs.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.reports.data.Manifest;
import zhixiao.reports.data.RunFolder;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;

/** Holds the rows of a list, court by court, against the indicator that must count as many. */
public final class SumCheck {
    private static final String FIGURES = "indicators.arrow";

    private final Path folder;
    private final LocalDate asOf;

    /**
     * Prepares it.
     *
     * @param folder a run's folder, with its manifest
     * @param asOf the day of the lists
     */
    public SumCheck(Path folder, LocalDate asOf) {
        this.folder = folder;
        this.asOf = asOf;
    }

    /** True if the list names an indicator, and the folder has its figures of that day. */
    private boolean applies(CaseList list) throws IOException {
        if (!list.active() || list.equal().isEmpty() || !Files.exists(folder.resolve(FIGURES))) {
            return false;
        }
        CaseList.EqualTo equal = list.equal().get();
        Manifest computed = Manifest.read(folder);
        return computed.catalogue().id().equals(equal.catalogue())
                && computed.asOf().equals(asOf)
                && computed.indicator(equal.indicator()).isPresent();
    }

    /**
     * Compares a list with its indicator, if it names one and the folder has its figures of that day.
     *
     * @param counts rows by court; courts without any need not be there
     * @param courts the courts that are asked about
     * @param differences is given each court whose rows are not as many as the indicator says of its own cases
     * @return true if there was something to compare with
     */
    public boolean compare(CaseList list, Map<String, Long> counts, Set<String> courts, List<Problem> differences)
            throws IOException {
        if (!applies(list)) {
            return false;
        }
        String indicator = list.equal().orElseThrow().indicator();
        Map<String, Long> figures = new HashMap<>();
        FigureReader.read(folder.resolve(FIGURES), figure -> {
            if (figure.indicator().equals(indicator)
                    && figure.scope().equals(Figure.OWN)
                    && figure.line().equals(Figure.ALL_LINES)
                    && figure.period().equals(RunFolder.YEAR_TO_DATE)
                    && figure.end().equals(asOf)
                    && courts.contains(figure.court())) {
                figures.put(figure.court(), Math.round(figure.numerator().orElse(0)));
            }
        });
        Set<String> all = new TreeSet<>(counts.keySet());
        all.addAll(figures.keySet());
        all.stream()
                .filter(code -> !counts.getOrDefault(code, 0L).equals(figures.getOrDefault(code, 0L)))
                .map(code -> Problem.of(
                        ProblemCode.LIST_NOT_EQUAL,
                        list.name(),
                        code,
                        counts.getOrDefault(code, 0L) + " ≠ " + figures.getOrDefault(code, 0L),
                        indicator))
                .forEach(differences::add);
        return true;
    }
}
