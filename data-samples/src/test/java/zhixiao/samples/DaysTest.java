package zhixiao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
    @Test
    void tableAgreesWithTheCalendar() {
        for (LocalDate date = LocalDate.of(2015, 1, 1); date.getYear() < 2030; date = date.plusDays(1)) {
            int day = Days.of(date);
            assertThat(Days.date(day)).isEqualTo(date);
            assertThat(Days.year(day)).isEqualTo(date.getYear());
            assertThat(Days.dayOfYear(day)).isEqualTo(date.getDayOfYear());
            assertThat(Days.weekday(day)).isEqualTo(date.getDayOfWeek().getValue() - 1);
            assertThat(Days.date(Days.lastOfMonth(day))).isEqualTo(date.withDayOfMonth(date.lengthOfMonth()));
            for (int months = 1; months <= 12; months++) {
                assertThat(Days.date(Days.plusMonths(day, months))).isEqualTo(date.plusMonths(months));
            }
        }
    }

    @Test
    void weekendsMoveToWorkdays() {
        for (int day = Days.of(2024, 1, 1); day < Days.of(2024, 2, 1); day++) {
            DayOfWeek before = Days.date(Days.workdayUntil(day)).getDayOfWeek();
            DayOfWeek after = Days.date(Days.workdayFrom(day)).getDayOfWeek();
            assertThat(before).isLessThan(DayOfWeek.SATURDAY);
            assertThat(after).isLessThan(DayOfWeek.SATURDAY);
            assertThat(day - Days.workdayUntil(day)).isBetween(0, 2);
            assertThat(Days.workdayFrom(day) - day).isBetween(0, 2);
        }
    }
}
