package zhixiao.samples;

import java.time.LocalDate;

/** How filings spread over the days: working days, months, holidays, slow growth, and the rule change of 2025. */
final class FilingCalendar {
    private static final double WEEKEND = 0.03;
    private static final double HOLIDAY = 0.02;
    private static final double AROUND_SPRING_FESTIVAL = 0.55;
    private static final double GROWTH_A_YEAR = 0.03;
    private static final double RULE_CHANGE = 1.37;
    private static final double[] MONTHS = {0.95, 0.9, 1.1, 1.05, 1.0, 1.06, 1.04, 1.02, 1.05, 0.95, 1.05, 0.85};

    /** First days of the lunar years; other years simply have no Spring Festival here. */
    private static final int[] SPRING_FESTIVALS = {
        Days.of(2018, 2, 16),
        Days.of(2019, 2, 5),
        Days.of(2020, 1, 25),
        Days.of(2021, 2, 12),
        Days.of(2022, 2, 1),
        Days.of(2023, 1, 22),
        Days.of(2024, 2, 10),
        Days.of(2025, 1, 29),
        Days.of(2026, 2, 17)
    };

    private final int first;
    private final double[] ordinary;
    private final double[] civil;

    FilingCalendar(int first, int last) {
        this.first = first;
        this.ordinary = new double[last - first + 1];
        this.civil = new double[ordinary.length];
        for (int day = first; day <= last; day++) {
            double weight = weight(day);
            ordinary[day - first] = weight;
            civil[day - first] = day >= PlantedFacts.MEDIATED_AFTER_FILING_FROM ? weight * RULE_CHANGE : weight;
        }
    }

    double weight(CaseKind kind, int day) {
        return (kind == CaseKind.CIVIL_FIRST ? civil : ordinary)[day - first];
    }

    double sum(CaseKind kind, int from, int to) {
        double sum = 0;
        for (int day = from; day <= to; day++) {
            sum += weight(kind, day);
        }
        return sum;
    }

    private static double weight(int day) {
        LocalDate date = Days.date(day);
        double weight = MONTHS[date.getMonthValue() - 1] * (1 + GROWTH_A_YEAR * (day - Days.of(2023, 1, 1)) / 365.0);
        for (int festival : SPRING_FESTIVALS) {
            if (day >= festival - 1 && day <= festival + 6) {
                return weight * HOLIDAY;
            }
            if (day >= festival - 8 && day <= festival + 13) {
                weight *= AROUND_SPRING_FESTIVAL;
            }
        }
        boolean nationalHoliday = date.getMonthValue() == 10 && date.getDayOfMonth() <= 7
                || date.getMonthValue() == 5 && date.getDayOfMonth() <= 3
                || date.getDayOfYear() == 1;
        if (nationalHoliday) {
            return weight * HOLIDAY;
        }
        return Days.weekday(day) < 5 ? weight : weight * WEEKEND;
    }
}
