package zhixiao.jobs.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhixiao.spec.calendar.WorkingDays;

/** The calendar that intake leaves in the manifest for the stages after it. */
class CalendarPartTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final LocalDate SATURDAY = LocalDate.of(2024, 12, 28);

    private final ObjectNode mapping = Json.object();

    @Test
    void comesBackAsItWasWhereItCoversTheWholeTime() {
        WorkingDays days = new WorkingDays(
                LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), Set.of(NEW_YEAR), Set.of(SATURDAY));
        CalendarPart.write(days, mapping);
        WorkingDays read = CalendarPart.read(mapping, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
        assertThat(read).isEqualTo(days);
        assertThat(read.works(NEW_YEAR)).isFalse();
        assertThat(read.works(SATURDAY)).isTrue();
        assertThat(CalendarPart.read(mapping, LocalDate.of(2023, 12, 1), LocalDate.of(2024, 12, 31))
                        .official())
                .isFalse();
    }

    @Test
    void withoutOneOnlyWeekendsAreKnown() {
        WorkingDays read = CalendarPart.read(mapping, NEW_YEAR, SATURDAY);
        assertThat(read).isEqualTo(WorkingDays.weekendsOnly());
        assertThat(read.works(NEW_YEAR)).isTrue();
        assertThat(read.works(SATURDAY)).isFalse();
    }
}
