package zhixiao.samples;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many cases of each type a court files on a day, besides those that follow from other cases. The shares are
 * parts of a hundred rows of the whole extract, near the national mix: 59 civil, 31 enforcement, 5 criminal,
 * 2 administrative, 3 other; about 88 of them at basic courts.
 */
final class Volumes {
    /** Rows that the extract has besides those that are counted here; found by counting what is written. */
    private static final double CALIBRATION = 0.965;

    private static final Map<CaseKind, Double> BASIC = shares(
            CaseKind.CIVIL_FIRST, 49.3,
            CaseKind.CRIMINAL_FIRST, 4.3,
            CaseKind.ADMINISTRATIVE_FIRST, 1.15,
            CaseKind.MISSING_OR_DEAD, 0.3,
            CaseKind.LEGAL_CAPACITY, 0.5,
            CaseKind.SECURITY_INTEREST, 0.5,
            CaseKind.MEDIATION_CONFIRMATION, 1.2,
            CaseKind.FIRST_ENFORCEMENT, 9.2,
            CaseKind.RESUMED_ENFORCEMENT, 2.0,
            CaseKind.PRESERVATION_ENFORCEMENT, 4.6,
            CaseKind.ENFORCEMENT_OBJECTION, 1.8,
            CaseKind.COMPENSATION_BY_COURT, 0.2,
            CaseKind.PRESERVATION_REVIEW, 1.5);

    private static final Map<CaseKind, Double> INTERMEDIATE = shares(
            CaseKind.CIVIL_FIRST, 2.6,
            CaseKind.CRIMINAL_FIRST, 0.3,
            CaseKind.ADMINISTRATIVE_FIRST, 0.75,
            CaseKind.FIRST_ENFORCEMENT, 1.0,
            CaseKind.RESUMED_ENFORCEMENT, 0.2,
            CaseKind.PRESERVATION_ENFORCEMENT, 0.5,
            CaseKind.ENFORCEMENT_OBJECTION, 0.4,
            CaseKind.COMPENSATION_BY_COURT, 0.1,
            CaseKind.COMPENSATION_COMMITTEE, 0.3,
            CaseKind.BANKRUPTCY, 0.8);

    private static final Map<CaseKind, Double> HIGH = shares(
            CaseKind.CIVIL_FIRST, 0.06,
            CaseKind.COMPENSATION_COMMITTEE, 0.08,
            CaseKind.CIVIL_RETRIAL_REVIEW, 0.25);

    private final FilingCalendar calendar;
    private final double[][] rates;
    private final double[] totals;
    private final Province province;

    Volumes(SampleRequest request, Province province, FilingCalendar calendar) {
        this.province = province;
        this.calendar = calendar;
        int from = Days.of(request.from());
        int to = Days.of(request.to());
        double[] weights = new double[CaseKind.values().length];
        for (CaseKind kind : CaseKind.values()) {
            weights[kind.ordinal()] = calendar.sum(kind, from, to);
        }
        Map<Level, Double> sizes = new EnumMap<>(Level.class);
        for (Court court : province.courts()) {
            sizes.merge(court.level(), court.size(), Double::sum);
        }
        rates = new double[province.courts().size()][CaseKind.values().length];
        totals = new double[rates.length];
        for (Court court : province.courts()) {
            double part = request.cases() * CALIBRATION / 100 * court.size() / sizes.get(court.level());
            shares(court.level()).forEach((kind, share) -> {
                rates[court.index()][kind.ordinal()] = part * share / weights[kind.ordinal()];
                totals[court.index()] += part * share;
            });
        }
    }

    /** The mean number of cases of a type that a court files on a day. */
    double mean(int court, CaseKind kind, int day) {
        double rate = rates[court][kind.ordinal()];
        return rate == 0
                ? 0
                : rate * calendar.weight(kind, day) * PlantedFacts.filingFactor(province.court(court), day);
    }

    /** About how many rows come from a court, those that follow from its cases left out. */
    double expected(int court) {
        return totals[court];
    }

    private static Map<CaseKind, Double> shares(Level level) {
        return switch (level) {
            case BASIC -> BASIC;
            case INTERMEDIATE -> INTERMEDIATE;
            case HIGH -> HIGH;
        };
    }

    private static Map<CaseKind, Double> shares(Object... kindsAndShares) {
        Map<CaseKind, Double> shares = new EnumMap<>(CaseKind.class);
        for (int index = 0; index < kindsAndShares.length; index += 2) {
            shares.put((CaseKind) kindsAndShares[index], (Double) kindsAndShares[index + 1]);
        }
        return shares;
    }
}
