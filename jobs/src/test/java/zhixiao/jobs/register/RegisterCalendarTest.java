package zhixiao.jobs.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.jobs.ledger.LedgerPlace;
import zhixiao.spec.text.Language;

/** The days to come, as other programs read them. */
class RegisterCalendarTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

    @TempDir
    Path folder;

    @Test
    void eachCourtHasItsDaysToComeWithoutACaseInTheNameOfTheFile() throws IOException {
        CaseKey here = new CaseKey("A", "1;" + "长".repeat(40));
        CaseKey elsewhere = new CaseKey("B", "2");
        Map<Path, Integer> written;
        try (Register register =
                Register.open(LedgerPlace.of(folder.resolve("ledger").toString()), "old")) {
            register.update(Days.of(AS_OF, "rule", List.of(here, elsewhere), Map.of()));
            Particulars says = new Particulars(
                    Optional.empty(),
                    Optional.of(DelayReason.OTHER),
                    "",
                    Optional.of(LocalDate.of(2025, 12, 31)),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2025, 11, 3)));
            register.enter(AS_OF, Person.of(Role.PRESIDENT), book -> List.of(new Draft(here, State.LISTED, says)));
            written = new RegisterCalendar(Language.ZH_HANS).write(register.book(), Set.of(), folder.resolve("ics"));
        }
        assertThat(written).isEqualTo(Map.of(folder.resolve("ics/A.ics"), 2));
        assertThat(folder.resolve("ics/B.ics")).doesNotExist();

        String text = Files.readString(folder.resolve("ics/A.ics"));
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        String unfolded = text.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("DTSTART;VALUE=DATE:20251231\r\nSUMMARY:计划结案日期: No. 1\\;" + "长".repeat(40) + "\r\n")
                .contains("DTSTART;VALUE=DATE:20251103\r\nSUMMARY:恢复审理日期: ")
                .contains("DTSTAMP:20250930T000000Z");
        assertThat(unfolded.lines().filter(line -> line.startsWith("UID:")).distinct())
                .hasSize(2)
                .noneMatch(line -> line.contains("长"));
    }
}
