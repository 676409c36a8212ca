package zhixiao.samples;

/** How long cases take: log-normal by type and procedure, with a long tail of cases that get stuck. */
final class Durations {
    private Durations() {}

    static Procedure procedure(CaseKind kind, Level level, Draw draw) {
        double uniform = draw.nextDouble();
        return switch (kind) {
            case CIVIL_FIRST -> level == Level.BASIC ? civil(uniform) : Procedure.ORDINARY;
            case CRIMINAL_FIRST -> level == Level.BASIC ? criminal(uniform) : Procedure.ORDINARY;
            case ADMINISTRATIVE_FIRST -> uniform < 0.75 ? Procedure.ORDINARY : Procedure.SUMMARY;
            default -> Procedure.NONE;
        };
    }

    private static Procedure civil(double uniform) {
        if (uniform < 0.26) {
            return Procedure.ORDINARY;
        }
        return uniform < 0.72 ? Procedure.SUMMARY : Procedure.SMALL_CLAIMS;
    }

    private static Procedure criminal(double uniform) {
        if (uniform < 0.45) {
            return Procedure.ORDINARY;
        }
        return uniform < 0.75 ? Procedure.SUMMARY : Procedure.FAST_TRACK;
    }

    static double median(CaseKind kind, Procedure procedure) {
        return switch (kind) {
            case CIVIL_FIRST ->
                switch (procedure) {
                    case SMALL_CLAIMS -> 27;
                    case SUMMARY -> 43;
                    default -> 108;
                };
            case CRIMINAL_FIRST ->
                switch (procedure) {
                    case FAST_TRACK -> 7;
                    case SUMMARY -> 14;
                    default -> 58;
                };
            case ADMINISTRATIVE_FIRST -> procedure == Procedure.SUMMARY ? 31 : 100;
            case CRIMINAL_SECOND -> 38;
            case CIVIL_SECOND -> 50;
            case ADMINISTRATIVE_SECOND -> 54;
            case CIVIL_RETRIAL_REVIEW -> 62;
            case CIVIL_RETRIAL -> 66;
            case MISSING_OR_DEAD -> 150;
            case LEGAL_CAPACITY -> 24;
            case SECURITY_INTEREST -> 20;
            case MEDIATION_CONFIRMATION -> 6;
            case COMPENSATION_BY_COURT -> 36;
            case COMPENSATION_COMMITTEE -> 60;
            case PRESERVATION_REVIEW -> 2;
            case FIRST_ENFORCEMENT -> 98;
            case RESUMED_ENFORCEMENT -> 88;
            case PRESERVATION_ENFORCEMENT -> 14;
            case ENFORCEMENT_OBJECTION -> 11;
            case BANKRUPTCY -> 420;
        };
    }

    static double sigma(CaseKind kind) {
        return switch (kind) {
            case CRIMINAL_FIRST, ENFORCEMENT_OBJECTION -> 0.3;
            case BANKRUPTCY -> 0.75;
            case PRESERVATION_ENFORCEMENT, PRESERVATION_REVIEW -> 0.6;
            default -> 0.46;
        };
    }

    /** The share of cases that get stuck and take many times as long. */
    static double stuck(CaseKind kind, Procedure procedure, Court court, int filed) {
        if (kind == CaseKind.CIVIL_FIRST
                && filed >= PlantedFacts.BACKLOG_FROM
                && court.code().equals(PlantedFacts.GROWING_BACKLOG)) {
            return procedure == Procedure.SMALL_CLAIMS ? 0.03 : 0.17;
        }
        return switch (procedure) {
            case ORDINARY -> 0.013;
            case SUMMARY -> 0.004;
            case SMALL_CLAIMS, FAST_TRACK -> 0.001;
            case NONE -> kind.enforcement() ? 0.004 : 0.003;
        };
    }

    /** Days that a stuck case takes: from under a year to over three. */
    static double stuckDays(Draw draw) {
        return 300 + draw.logNormal(330, 0.8);
    }
}
