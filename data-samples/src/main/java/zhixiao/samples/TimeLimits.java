package zhixiao.samples;

/**
 * Simple statutory time limits (審限): the base limit by type and procedure, and the months that one extension adds.
 * The first day does not count, so that the last day has the number of the day of filing.
 */
final class TimeLimits {
    private TimeLimits() {}

    /** Last day of the base limit; {@link Days#NONE} for types without a known limit. */
    static int due(CaseKind kind, Procedure procedure, int filed) {
        int months = months(kind, procedure);
        if (months > 0) {
            return Days.plusMonths(filed, months);
        }
        int days = days(kind, procedure);
        return days > 0 ? filed + days : Days.NONE;
    }

    private static int months(CaseKind kind, Procedure procedure) {
        return switch (kind) {
            case CIVIL_FIRST ->
                switch (procedure) {
                    case SMALL_CLAIMS -> 2;
                    case SUMMARY -> 3;
                    default -> 6;
                };
            case CRIMINAL_FIRST -> procedure == Procedure.ORDINARY ? 3 : 0;
            case ADMINISTRATIVE_FIRST -> procedure == Procedure.ORDINARY ? 6 : 0;
            case CRIMINAL_SECOND, COMPENSATION_BY_COURT -> 2;
            case CIVIL_SECOND, ADMINISTRATIVE_SECOND, CIVIL_RETRIAL_REVIEW, CIVIL_RETRIAL, COMPENSATION_COMMITTEE -> 3;
            case FIRST_ENFORCEMENT, RESUMED_ENFORCEMENT -> 6;
            default -> 0;
        };
    }

    private static int days(CaseKind kind, Procedure procedure) {
        return switch (kind) {
            case CRIMINAL_FIRST -> procedure == Procedure.FAST_TRACK ? 10 : 20;
            case ADMINISTRATIVE_FIRST -> 45;
            case LEGAL_CAPACITY, SECURITY_INTEREST, MEDIATION_CONFIRMATION -> 30;
            case ENFORCEMENT_OBJECTION -> 15;
            default -> 0;
        };
    }

    /** Months that an approved extension adds; 0 where the law knows none, or none that fits. */
    static int extension(CaseKind kind, Procedure procedure) {
        return switch (kind) {
            case CIVIL_FIRST -> procedure == Procedure.ORDINARY ? 6 : 1;
            case CRIMINAL_FIRST, ADMINISTRATIVE_FIRST -> procedure == Procedure.ORDINARY ? 3 : 0;
            case CRIMINAL_SECOND -> 2;
            case CIVIL_SECOND,
                    ADMINISTRATIVE_SECOND,
                    CIVIL_RETRIAL_REVIEW,
                    CIVIL_RETRIAL,
                    COMPENSATION_COMMITTEE,
                    FIRST_ENFORCEMENT,
                    RESUMED_ENFORCEMENT -> 3;
            default -> 0;
        };
    }
}
