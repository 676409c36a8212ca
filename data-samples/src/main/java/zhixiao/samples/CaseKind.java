package zhixiao.samples;

import java.util.HashMap;
import java.util.Map;

/** A case type: its four-digit code and the characters that stand for it in case numbers. */
enum CaseKind {
    CRIMINAL_FIRST("0201", "刑初", Line.CRIMINAL),
    CRIMINAL_SECOND("0202", "刑终", Line.CRIMINAL),
    CIVIL_FIRST("0301", "民初", Line.CIVIL),
    CIVIL_SECOND("0302", "民终", Line.CIVIL),
    CIVIL_RETRIAL_REVIEW("0305", "民申", Line.CIVIL),
    CIVIL_RETRIAL("0307", "民再", Line.CIVIL),
    MISSING_OR_DEAD("0311", "民特", Line.CIVIL),
    LEGAL_CAPACITY("0313", "民特", Line.CIVIL),
    SECURITY_INTEREST("0317", "民特", Line.CIVIL),
    MEDIATION_CONFIRMATION("0318", "民特", Line.CIVIL),
    ADMINISTRATIVE_FIRST("0401", "行初", Line.ADMINISTRATIVE),
    ADMINISTRATIVE_SECOND("0402", "行终", Line.ADMINISTRATIVE),
    COMPENSATION_BY_COURT("0510", "法赔", Line.STATE_COMPENSATION),
    COMPENSATION_COMMITTEE("0511", "委赔", Line.STATE_COMPENSATION),
    PRESERVATION_REVIEW("0901", "财保", Line.PRESERVATION),
    FIRST_ENFORCEMENT("1002", "执", Line.ENFORCEMENT),
    RESUMED_ENFORCEMENT("1003", "执恢", Line.ENFORCEMENT),
    PRESERVATION_ENFORCEMENT("1004", "执保", Line.ENFORCEMENT),
    ENFORCEMENT_OBJECTION("1006", "执异", Line.ENFORCEMENT_REVIEW),
    BANKRUPTCY("1112", "破", Line.BANKRUPTCY);

    private static final CaseKind[] SERIES = series();

    private final Phrase code;
    private final Phrase characters;
    private final Line line;

    CaseKind(String code, String characters, Line line) {
        this.code = new Phrase(code);
        this.characters = new Phrase(characters);
        this.line = line;
    }

    Phrase code() {
        return code;
    }

    Phrase characters() {
        return characters;
    }

    Line line() {
        return line;
    }

    /** The first type with the same characters: types that share them share one series of serial numbers. */
    CaseKind numberSeries() {
        return SERIES[ordinal()];
    }

    boolean firstInstance() {
        return this == CRIMINAL_FIRST || this == CIVIL_FIRST || this == ADMINISTRATIVE_FIRST;
    }

    boolean secondInstance() {
        return this == CRIMINAL_SECOND || this == CIVIL_SECOND || this == ADMINISTRATIVE_SECOND;
    }

    boolean enforcement() {
        return this == FIRST_ENFORCEMENT || this == RESUMED_ENFORCEMENT;
    }

    /** The appeal of a first-instance type. */
    CaseKind appeal() {
        return switch (this) {
            case CRIMINAL_FIRST -> CRIMINAL_SECOND;
            case CIVIL_FIRST -> CIVIL_SECOND;
            case ADMINISTRATIVE_FIRST -> ADMINISTRATIVE_SECOND;
            default -> throw new IllegalStateException("No appeal from " + this);
        };
    }

    private static CaseKind[] series() {
        Map<String, CaseKind> first = new HashMap<>();
        CaseKind[] series = new CaseKind[values().length];
        for (CaseKind kind : values()) {
            first.putIfAbsent(kind.characters.toString(), kind);
            series[kind.ordinal()] = first.get(kind.characters.toString());
        }
        return series;
    }
}
