package zhixiao.jobs.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.jobs.table.TableFiles;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.Hash;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Plan;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;

/**
 * The stage that holds a use of a run's figures against the limits. The use is reserved in the ledger before anything
 * is written, and confirmed when the result is in place.
 */
public final class Check {
    private static final Set<String> NOT_REJECTED = Set.of("deleted", "duplicate");

    private final Path folder;
    private final Manifest manifest;
    private final Courts courts;
    private final List<Limits> limits;
    private final UsesBook book;

    /**
     * Prepares the check.
     *
     * @param folder the run's folder, with {@code indicators.arrow} and {@code manifest.json}
     * @param limits the limits, all of which apply
     * @param book the uses so far
     */
    public Check(Path folder, List<Limits> limits, UsesBook book) throws IOException {
        this.folder = folder;
        this.manifest = Manifest.read(folder);
        this.courts = Courts.of(manifest);
        this.limits = List.copyOf(limits);
        this.book = book;
    }

    /** What names a folder in the ledger: its place stays on this machine. */
    public static String placeOf(Path place) {
        return Hash.of(place.toAbsolutePath().normalize().toString());
    }

    /**
     * Judges a use, enters it, and writes {@code verdicts}.
     *
     * @param place the folder's place, hashed
     * @throws ProblemException if a court or an indicator is not there
     */
    public CheckSummary run(UseRequest request, String place) throws IOException {
        IntendedUse use = use(request);
        Figures figures = figures(request, use);
        UseDecision decision = new UseDecision(limits, courts, use, figures, place, request.allOrNothing());
        UsesBook.Page entered = book.enter(decision);
        List<Verdict> verdicts = decision.verdicts();
        try (TableFiles<Verdict> table = new TableFiles<>(
                folder,
                CheckSummary.TABLES.get(0),
                VerdictColumns.of(manifest.catalogue().id(), use))) {
            table.add(verdicts);
        }
        try (TableFiles<BurdenTable.Row> table = new TableFiles<>(folder, BurdenTable.NAME, BurdenTable.columns())) {
            table.add(BurdenTable.rows(
                    entered.uses(), planned(request.plans(), entered), use.on().getYear(), courts));
        }
        return new CheckSummary(
                use,
                verdicts,
                limits.stream()
                        .map(one -> new CheckSummary.AppliedLimits(
                                one.id(), one.hash(), CheckSummary.Cap.of(one, use.on())))
                        .toList(),
                request.allOrNothing(),
                entered.head());
    }

    /** What is planned and would be permitted; empty if there is no plan. */
    private Optional<List<PastUse>> planned(List<Plan> plans, UsesBook.Page page) {
        return plans.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanCheck(limits, courts, page.exemptions(), Language.EN)
                        .check(plans, List.of())
                        .planned());
    }

    private IntendedUse use(UseRequest request) {
        List<Problem> problems = new ArrayList<>();
        List<String> named = new ArrayList<>(List.of(request.issuer()));
        named.addAll(request.recipients());
        for (String code : named) {
            if (courts.court(code).isEmpty()) {
                problems.add(Problem.of(ProblemCode.NO_SUCH_COURT, code).found(code, courts.codes()));
            }
        }
        List<String> ids =
                manifest.indicators().stream().map(Manifest.Indicator::id).toList();
        for (String id : request.indicators()) {
            if (!ids.contains(id)) {
                problems.add(Problem.of(ProblemCode.UNKNOWN_REFERENCE, id).found(id, ids));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new IntendedUse(
                request.purpose(),
                request.form(),
                request.issuer(),
                request.department(),
                request.on(),
                manifest.figures() + " " + request.period(),
                request.minutes(),
                courts.recipients(request.purpose(), request.issuer(), request.recipients(), request.on()),
                manifest.indicators().stream()
                        .filter(indicator -> request.indicators().isEmpty()
                                || request.indicators().contains(indicator.id()))
                        .map(indicator -> new UsedIndicator(indicator.id(), indicator.definition(), indicator.area()))
                        .toList());
    }

    /** What rules ask of the figures: of a court with others below it those of all of them together. */
    private Figures figures(UseRequest request, IntendedUse use) throws IOException {
        Set<String> wanted = new HashSet<>(use.recipients());
        Set<String> acrossBreak = new HashSet<>();
        Map<String, Map<String, Double>> denominators = new HashMap<>();
        Map<String, Map<String, List<AppliedRange>>> ranges = new HashMap<>();
        FigureReader.read(folder.resolve("indicators.arrow"), figure -> {
            if (wanted.contains(figure.court()) && figure.period().equals(request.period())) {
                AppliedRange.of(figure)
                        .ifPresent(range -> ranges.computeIfAbsent(figure.indicator(), any -> new HashMap<>())
                                .computeIfAbsent(figure.court(), any -> new ArrayList<>())
                                .add(range));
            }
            if (wanted.contains(figure.court()) && meant(figure, request.period())) {
                if (figure.breakOn() != null) {
                    acrossBreak.add(figure.indicator());
                }
                figure.denominator().ifPresent(denominator -> denominators
                        .computeIfAbsent(figure.indicator(), any -> new HashMap<>())
                        .put(figure.court(), denominator));
            }
        });
        return new Figures(
                manifest.asOf(),
                manifest.catalogue().effectiveFrom(),
                manifest.catalogue().effectiveTo(),
                rejects(),
                acrossBreak,
                denominators,
                ranges);
    }

    private boolean meant(Figure figure, String period) {
        String scope = courts.hasBelow(figure.court()) ? Figure.TREE : Figure.OWN;
        return figure.line().equals(Figure.ALL_LINES)
                && figure.scope().equals(scope)
                && figure.period().equals(period)
                && figure.end().equals(manifest.asOf());
    }

    /** The share of rows of cases that were rejected; what the source itself calls void is none of them. */
    private double rejects() {
        Optional<Manifest.Account> cases = manifest.accounts().stream().findFirst();
        if (cases.isEmpty() || cases.get().read() == 0) {
            return 0;
        }
        long rejected = manifest.rejects().stream()
                .filter(reject -> reject.source().equals(cases.get().source()))
                .filter(reject -> !NOT_REJECTED.contains(reject.reason()))
                .mapToLong(Manifest.Reject::rows)
                .sum();
        return (double) rejected / cases.get().read();
    }
}
