package zhixiao.spec.export;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import zhixiao.spec.text.Word;

/** What a catalogue can be written as. */
public enum ExportFormat {
    /** YAML 0.1 of the metric views of Spark 4.2, which Databricks reads, too. It has names and expressions, and nothing else. */
    METRIC_VIEW(OptionalInt.of(1024), EnumSet.noneOf(Unsaid.Reason.class)),
    /**
     * A semantic model of Apache Ossie, which was Open Semantic Interchange. It has descriptions, and extensions that
     * carry what only this house reads.
     */
    OSSIE(
            OptionalInt.empty(),
            EnumSet.of(
                    Unsaid.Reason.BREAK,
                    Unsaid.Reason.EFFECTIVE,
                    Unsaid.Reason.PARAMETER,
                    Unsaid.Reason.REFERENCE,
                    Unsaid.Reason.MINIMUM_DENOMINATOR,
                    Unsaid.Reason.LEVELS,
                    Unsaid.Reason.PERIODS));

    private final OptionalInt longest;
    private final Set<Unsaid.Reason> carried;

    ExportFormat(OptionalInt longest, Set<Unsaid.Reason> carried) {
        this.longest = longest;
        this.carried = carried;
    }

    /** How many characters one expression may have, or empty if nothing limits it. */
    OptionalInt longest() {
        return longest;
    }

    /** True if the format has a place for such a thing, although nothing there acts on it. */
    boolean carries(Unsaid.Reason reason) {
        return carried.contains(reason);
    }

    /** The word for it on the command line. */
    public String word() {
        return Word.of(this).replace('_', '-');
    }
}
