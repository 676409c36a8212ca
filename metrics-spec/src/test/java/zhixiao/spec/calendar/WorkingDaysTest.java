package zhixiao.spec.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.example.Outcome;
import zhixiao.spec.problem.ProblemCode;

/** Working days, counted one after the other, and in conditions of a catalogue. */
class WorkingDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    /** A Saturday off is no news, and a weekday that is said to be worked is none either. */
    private static final WorkingDays CALENDAR = new WorkingDays(
            FIRST,
            LAST,
            Set.of(day("2025-01-01"), day("2025-01-28"), day("2025-02-01"), day("2024-02-29")),
            Set.of(day("2025-01-26"), day("2025-02-03")));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void upToEachDayThereAreAsManyAsOneCounts() {
        int counted = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean off = Set.of(day("2025-01-01"), day("2025-01-28"), day("2024-02-29"))
                    .contains(day);
            boolean worked = day.equals(day("2025-01-26"));
            counted += worked || !weekend && !off ? 1 : 0;
            assertThat(CALENDAR.upTo(day)).as("%s", day).hasValue(counted);
        }
    }

    @Test
    void outsideTheCalendarNothingIsKnown() {
        assertThat(CALENDAR.upTo(FIRST.minusDays(1))).isEmpty();
        assertThat(CALENDAR.between(day("2025-12-31"), day("2026-01-02"))).isEmpty();
        assertThat(CALENDAR.between(day("2025-01-24"), day("2025-01-24"))).hasValue(0);
        assertThat(CALENDAR.between(day("2025-01-24"), day("2025-01-27"))).hasValue(2);
        assertThat(CALENDAR.between(day("2025-01-27"), day("2025-01-24"))).hasValue(-2);
    }

    private static final String CATALOGUE = """
            catalogue: c
            model: model.yaml
            measures:
              closed: { count: cases, on: closed }
              in_a_week: { count: cases, on: closed, where: "working_days(filed, closed) <= 5" }
              days_worked: { distribution: "working_days(filed, closed)", of: cases, on: closed }
            indicators:
              in_a_week: { name: In a week, class: efficiency, kind: proportion, of: in_a_week, to: closed }
              median: { name: Median, class: efficiency, kind: quantile, quantile: 0.5, of: days_worked }
            examples:
              a_holiday_and_a_worked_sunday:
                as_of: 2026-12-31
                given:
                  - { filed: 2025-01-24, closed: 2025-02-03 }
                  - { filed: 2025-01-24, closed: 2025-02-04 }
                  - { filed: 2026-01-05, closed: 2026-01-06 }
                period: YEAR
                expect: { in_a_week: FIGURE, median: MEDIAN }
            """;
    private static final String MODEL = """
            model: m
            zone: Asia/Shanghai
            levels: [ basic ]
            CALENDAR
            codes: { line: { values: { civil: Civil } } }
            tables:
              cases:
                key: case_no
                court: court
                breakdown: line
                entered: filed
                fields:
                  case_no: { type: case_number, required: true }
                  court: { type: court, required: true }
                  line: { type: code, codes: line }
                  filed: { type: date, required: true }
                  closed: { type: date, known_from: closed }
            """;

    private static Specs specs(String calendar, String year, String figure, String median) {
        return new Specs(new TextSource()
                .with("days.csv", "day,kind\n2025-01-26,workday\n2025-01-28,holiday\n2025-01-29,holiday\n")
                .with("model.yaml", MODEL.replace("CALENDAR", calendar))
                .with(
                        "c.yaml",
                        CATALOGUE
                                .replace("YEAR", year)
                                .replace("FIGURE", figure)
                                .replace("MEDIAN", median)));
    }

    /** From Friday, 24 January: Sunday and Monday, Thursday and Friday, and Monday are five; Tuesday is the sixth. */
    @Test
    void conditionsAndDistributionsCountThem() {
        assertThat(specs("working_days: days.csv", "2025", "1/2", "5.5")
                        .examples("c.yaml")
                        .orElseThrow())
                .hasSize(2)
                .allMatch(Outcome::holds, "holds");
    }

    @Test
    void aCaseOfAYearWithoutACalendarIsNotKnownToBeInTime() {
        assertThat(specs("working_days: days.csv", "2026", "0/1", "no_cases")
                        .examples("c.yaml")
                        .orElseThrow())
                .hasSize(2)
                .allMatch(Outcome::holds, "holds");
    }

    @Test
    void withoutACalendarThereIsNoSuchNumber() {
        Specs specs = specs("", "2025", "1/2", "5.5");
        specs.validate("c.yaml");
        assertThat(specs.problems().all())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NO_CALENDAR))
                .extracting(problem -> problem.position().orElseThrow().toString())
                .containsExactly("c.yaml:5:50", "c.yaml:6:33");
    }
}
