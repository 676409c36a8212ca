package zhixiao.spec.bind;

import java.util.List;
import zhixiao.spec.bind.Measure.Flow;
import zhixiao.spec.bind.Measure.Stock;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.expression.Canonical;

/**
 * Tells whether a numerator can be a part of its denominator. Shares have intervals and control limits that
 * are wrong for anything else, so a proportion whose numerator certainly is no part is a mistake. Conditions
 * are not compared: that one of them implies the other cannot be proved in general.
 *
 * <p>Counting the same rows is not enough, they must be counted on the same occasion. That is so for events
 * on the same day; for stocks of the same moment; and, where the denominator is a stock at the start plus
 * what came into it, for what went out of it and for what is left at the end.
 */
final class PartOfWhole {
    private PartOfWhole() {}

    /** False if the rows of a term certainly are not among those of the terms; what is taken off is off both. */
    static boolean canBePart(Term part, List<Term> whole) {
        if (part.minus()) {
            return whole.stream().anyMatch(term -> term.minus() && sameTerm(part, term));
        }
        List<Term> added = whole.stream().filter(term -> !term.minus()).toList();
        return added.stream()
                .filter(term -> countsAlike(part.measure(), term.measure()))
                .anyMatch(term -> sameOccasion(part, term) || isOfCaseload(part, term, added));
    }

    private static boolean sameTerm(Term one, Term other) {
        return one.measure().hash().equals(other.measure().hash()) && one.atStart() == other.atStart();
    }

    private static boolean countsAlike(Measure part, Measure whole) {
        return part.table().name().equals(whole.table().name())
                && part.aggregation() == whole.aggregation()
                && (part.aggregation() == Aggregation.COUNT
                        || part.value().map(Canonical::of).equals(whole.value().map(Canonical::of)));
    }

    private static boolean sameOccasion(Term part, Term whole) {
        if (part.measure().timing() instanceof Flow event && whole.measure().timing() instanceof Flow other) {
            return Canonical.of(event.on()).equals(Canonical.of(other.on()));
        }
        return part.measure().timing() instanceof Stock
                && whole.measure().timing() instanceof Stock
                && part.atStart() == whole.atStart();
    }

    /** Opening stock plus entries hold every exit, and what is left at the end. */
    private static boolean isOfCaseload(Term part, Term term, List<Term> whole) {
        if (!(term.measure().timing() instanceof Stock stock) || !term.atStart() || !hasEntries(stock, term, whole)) {
            return false;
        }
        if (part.measure().timing() instanceof Flow event) {
            return Canonical.of(event.on()).equals(Canonical.of(stock.until()));
        }
        return part.measure().timing() instanceof Stock;
    }

    private static boolean hasEntries(Stock stock, Term opening, List<Term> whole) {
        return whole.stream()
                .filter(term -> countsAlike(term.measure(), opening.measure()))
                .anyMatch(term -> term.measure().timing() instanceof Flow event
                        && Canonical.of(event.on()).equals(Canonical.of(stock.from())));
    }
}
