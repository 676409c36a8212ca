package zhixiao.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zhixiao.jobs.ledger.EntryKind;
import zhixiao.jobs.ledger.Ledger.Draft;
import zhixiao.spec.limits.Limits;

/**
 * What is entered of a use, decided on the ledger as it stands. It may be asked again on a later state, if somebody
 * else has entered something meanwhile: the last answer holds.
 */
final class UseDecision implements Function<UsesBook.Page, List<Draft>> {
    private final List<Limits> limits;
    private final Courts courts;
    private final IntendedUse use;
    private final Figures figures;
    private final String place;
    private final boolean allOrNothing;
    private List<Verdict> verdicts = List.of();

    /**
     * Prepares a decision.
     *
     * @param place the folder of the figures, hashed
     * @param allOrNothing true if a use of which something is refused is refused as a whole
     */
    UseDecision(
            List<Limits> limits, Courts courts, IntendedUse use, Figures figures, String place, boolean allOrNothing) {
        this.limits = List.copyOf(limits);
        this.courts = courts;
        this.use = use;
        this.figures = figures;
        this.place = place;
        this.allOrNothing = allOrNothing;
    }

    /** The verdicts of the last answer. */
    List<Verdict> verdicts() {
        return verdicts;
    }

    /** A use that is there already, with as much as now, needs no second entry. */
    @Override
    public List<Draft> apply(UsesBook.Page page) {
        verdicts = new Judge(limits, courts, page.exemptions()).verdicts(use, figures, page.uses());
        boolean refused = allOrNothing
                ? !verdicts.stream().allMatch(Verdict::permitted)
                : verdicts.stream().noneMatch(Verdict::permitted);
        if (refused) {
            return entered(page, new Draft(EntryKind.REFUSED, use.id(), UseContent.refused(use, limits, verdicts)));
        }
        long entered = page.uses().stream()
                .filter(past -> past.use().equals(use.id()))
                .map(past -> past.recipient() + " " + past.indicator().definition())
                .distinct()
                .count();
        long permitted = verdicts.stream().filter(Verdict::permitted).count();
        return entered == permitted
                ? List.of()
                : entered(
                        page,
                        new Draft(EntryKind.RESERVED, use.id(), UseContent.reserved(use, limits, verdicts, place)));
    }

    /** Other limits than those of the use before are an entry of their own. */
    private List<Draft> entered(UsesBook.Page page, Draft draft) {
        List<Draft> drafts = new ArrayList<>();
        if (!page.judgedBy(limits)) {
            drafts.add(new Draft(EntryKind.LIMITS, "", UseContent.limits(limits)));
        }
        drafts.add(draft);
        return drafts;
    }
}
