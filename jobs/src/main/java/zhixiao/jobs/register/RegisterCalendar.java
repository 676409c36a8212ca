package zhixiao.jobs.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhixiao.jobs.form.CalendarFile;
import zhixiao.spec.Hash;
import zhixiao.spec.text.Language;

/**
 * Writes the days to come of a register as calendars (RFC 5545), one for each court: target dates, the days on which waiting
 * cases go on, and deadlines where they are known. Whole days, marked confidential; case numbers stand in the titles only.
 */
public final class RegisterCalendar {
    private final RegisterWords words;

    /** Writes in a language. */
    public RegisterCalendar(Language language) {
        this.words = RegisterWords.in(language);
    }

    /**
     * Writes them; the same content gives the same bytes.
     *
     * @param courts the codes of the courts; all if there are none
     * @return the files and how many days each has, by the courts' codes; a court without any has no file
     * @throws zhixiao.spec.problem.ProblemException if a court has no entry that counts
     */
    public Map<Path, Integer> write(Book book, Set<String> courts, Path folder) throws IOException {
        Map<Path, Integer> written = new TreeMap<>();
        for (CourtEntries court : CourtEntries.of(book, courts)) {
            Path file = Files.createDirectories(folder).resolve(court.file(".ics"));
            CalendarFile calendar = new CalendarFile("register");
            for (RegisterRow row : court.rows()) {
                Particulars says = row.entry().now().says();
                add(calendar, book, row, RegisterColumn.TARGET, says.target());
                add(calendar, book, row, RegisterColumn.RESUMES, says.resumes());
                add(calendar, book, row, RegisterColumn.DUE, row.due());
            }
            calendar.write(file);
            if (calendar.days() > 0) {
                written.put(file, calendar.days());
            }
        }
        return written;
    }

    private void add(
            CalendarFile calendar, Book book, RegisterRow row, RegisterColumn column, Optional<LocalDate> day) {
        CaseKey key = row.entry().key();
        day.filter(found -> found.isAfter(row.asOf()))
                .ifPresent(found -> calendar.add(
                        Hash.of(book.name(), key.court(), key.number(), column.name()),
                        row.asOf(),
                        row.entry().version(),
                        found,
                        words.of(column) + ": " + row.number()));
    }
}
