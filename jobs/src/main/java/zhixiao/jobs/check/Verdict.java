package zhixiao.jobs.check;

import java.util.List;

/**
 * Whether an indicator may go out to a court, and why.
 *
 * @param indicator the indicator
 * @param recipient code of the court
 * @param reasons what rules say, in the order of the limits; a permitted one may have none
 */
public record Verdict(UsedIndicator indicator, String recipient, List<Reason> reasons) {

    /** The verdicts; the names are stored in tables. */
    public enum Decision {
        /** It may go out. */
        PERMITTED,
        /** It may go out in a certain way, or with what is told beside it. */
        CONDITIONAL,
        /** It may not go out. */
        REFUSED
    }

    /** Copies the list, so that the value cannot change. */
    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The verdict. */
    public Decision decision() {
        if (reasons.stream().anyMatch(Reason::refuses)) {
            return Decision.REFUSED;
        }
        return reasons.isEmpty() ? Decision.PERMITTED : Decision.CONDITIONAL;
    }

    /** Codes of the lines whose figures alone may go out, in their order; empty if all lines may. */
    public List<String> lines() {
        List<List<String>> asked = reasons.stream()
                .map(Reason::lines)
                .filter(lines -> !lines.isEmpty())
                .toList();
        return asked.isEmpty()
                ? List.of()
                : asked.get(0).stream()
                        .filter(line -> asked.stream().allMatch(lines -> lines.contains(line)))
                        .toList();
    }

    /** True if it may go out. */
    public boolean permitted() {
        return decision() != Decision.REFUSED;
    }
}
