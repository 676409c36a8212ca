package zhixiao.samples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The true cases of a small sample, kept for its known answers. */
final class TrueCases {
    private final List<CaseRow> cases = new ArrayList<>();
    private final Set<CaseNumber> halfWidthOriginals = new HashSet<>();
    private final Set<CaseNumber> misspeltOriginals = new HashSet<>();
    private long suspensions;

    void add(CaseRow row) {
        cases.add(row);
        suspensions += row.course().clock().size();
    }

    /** Notes that the original number of an appeal is not written as it should be. */
    void originalWritten(DirtKind kind, CaseRow appeal) {
        (kind == DirtKind.HALF_WIDTH_ORIGINAL ? halfWidthOriginals : misspeltOriginals).add(appeal.number());
    }

    void addAll(TrueCases other) {
        cases.addAll(other.cases);
        halfWidthOriginals.addAll(other.halfWidthOriginals);
        misspeltOriginals.addAll(other.misspeltOriginals);
        suspensions += other.suspensions;
    }

    List<CaseRow> cases() {
        return cases;
    }

    long suspensions() {
        return suspensions;
    }

    boolean linkedAsWritten(CaseRow row) {
        return linkedWithBracketsNormalised(row) && !halfWidthOriginals.contains(row.number());
    }

    boolean linkedWithBracketsNormalised(CaseRow row) {
        return row.original() != null && !misspeltOriginals.contains(row.number());
    }
}
