package zhixiao.jobs.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.UsesBook;
import zhixiao.jobs.statistics.disclosure.Primary;
import zhixiao.jobs.table.TableFiles;
import zhixiao.reports.data.Figure;
import zhixiao.reports.data.FigureReader;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.limits.Constraint.Masking;
import zhixiao.spec.limits.Constraint.SmallCounts;
import zhixiao.spec.limits.Purpose;

/**
 * A release whose small counts are not shown: what is published always, anything else where the limits ask for it. It
 * holds the figures of one window, without what they would be compared with. Whatever is drawn, listed or exported is made
 * of the figures of a pack, so one decision holds for all of them.
 */
final class PublicRelease {
    private final CheckSummary check;
    private final Manifest manifest;
    private final SmallCounts rule;
    private final DisclosureControl control;

    private PublicRelease(CheckSummary check, Manifest manifest, SmallCounts rule, DisclosureControl control) {
        this.check = check;
        this.manifest = manifest;
        this.rule = rule;
        this.control = control;
    }

    /**
     * Decides what is not shown; empty if nothing asks for it.
     *
     * @param folder the run's folder
     * @param recipients who gets what, by court
     * @param book the uses so far, with what earlier releases showed
     */
    static Optional<PublicRelease> of(
            Path folder, Manifest manifest, CheckSummary check, Map<String, Recipient> recipients, UsesBook book)
            throws IOException {
        Optional<SmallCounts> rule = rule(check);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> window = new ArrayList<>();
        FigureReader.read(folder.resolve("indicators.arrow"), figure -> {
            if (inWindow(figure, check, manifest)) {
                window.add(figure);
            }
        });
        if (window.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PublicRelease(
                check,
                manifest,
                rule.get(),
                new DisclosureControl(
                        manifest,
                        window,
                        figure -> Optional.ofNullable(recipients.get(figure.court()))
                                .flatMap(one -> one.released(figure))
                                .isPresent(),
                        book.releasedBefore(check.use().id()),
                        rule.get().below())));
    }

    /** The strictest of what the limits ask; for what is published the usual rule where they ask nothing. */
    private static Optional<SmallCounts> rule(CheckSummary check) {
        List<SmallCounts> asked = check.verdicts().stream()
                .flatMap(verdict -> verdict.reasons().stream())
                .map(reason -> reason.rule().constraint())
                .filter(SmallCounts.class::isInstance)
                .map(SmallCounts.class::cast)
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return check.use().purpose() == Purpose.PUBLICATION
                    ? Optional.of(new SmallCounts(Primary.USUAL.threshold(), Masking.HIDING))
                    : Optional.empty();
        }
        int below = asked.stream().mapToInt(SmallCounts::below).max().orElseThrow();
        // Hiding is the stricter one: nothing of a small count is seen.
        return Optional.of(new SmallCounts(
                below,
                asked.stream()
                        .map(SmallCounts::by)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    private static boolean inWindow(Figure figure, CheckSummary check, Manifest manifest) {
        return figure.period().equals(check.use().period()) && figure.end().equals(manifest.asOf());
    }

    /** What the public sees of a figure that may go out; empty if nothing. */
    Optional<Figure> shown(Figure figure) {
        if (!inWindow(figure, check, manifest) || leavesOut(figure.indicator())) {
            return Optional.empty();
        }
        if (rule.by() == Masking.ROUNDING) {
            boolean counts =
                    Measure.countsAbove(manifest.indicator(figure.indicator()).orElseThrow());
            return Optional.of(PublicFigure.rounded(figure, rule.below(), counts));
        }
        boolean above = control.hides(figure, true);
        boolean below = control.hides(figure, false);
        return Optional.of(above || below ? PublicFigure.hidden(figure, above, below) : PublicFigure.alone(figure));
    }

    /** True if single values behind a mean or a quantile may speak: an interval would tell what rounding took off. */
    boolean tellsSpreads() {
        return rule.by() != Masking.ROUNDING;
    }

    /** True if an indicator is left out as a whole. */
    boolean leavesOut(String indicator) {
        return rule.by() == Masking.ROUNDING
                ? !Measure.controls(manifest.indicator(indicator).orElseThrow())
                : control.leavesOut(indicator);
    }

    /** Writes what was not shown and why, for the court that issues, and remembers what was shown. */
    void finish(Path folder, UsesBook book) throws IOException {
        boolean hiding = rule.by() == Masking.HIDING;
        try (TableFiles<DisclosureRow> table = new TableFiles<>(
                folder,
                CheckSummary.DISCLOSURE,
                DisclosureRow.columns(manifest.catalogue().id()))) {
            table.add(hiding ? control.audit() : List.of());
        }
        if (hiding) {
            book.remember(check.use().id(), control::remembered);
        }
    }
}
