package zhixiao.jobs.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhixiao.spec.Hash;
import zhixiao.spec.text.Language;

/**
 * Writes the days to come of a register as calendars (RFC 5545), one for each court: target dates, the days on which waiting
 * cases go on, and deadlines where they are known. Whole days, marked confidential; case numbers stand in the titles only.
 */
public final class RegisterCalendar {
    /** Lines are no longer, in octets (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

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
            List<String> lines = new ArrayList<>(
                    List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//zhixiao//register//EN", "CALSCALE:GREGORIAN"));
            int days = 0;
            for (RegisterRow row : court.rows()) {
                Particulars says = row.entry().now().says();
                days += add(lines, book, row, RegisterColumn.TARGET, says.target());
                days += add(lines, book, row, RegisterColumn.RESUMES, says.resumes());
                days += add(lines, book, row, RegisterColumn.DUE, row.due());
            }
            if (days == 0) {
                // A calendar without an event is none; nor may an older one stay that tells days which do not hold.
                Files.deleteIfExists(file);
                continue;
            }
            lines.add("END:VCALENDAR");
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> fold(text, line));
            Files.writeString(file, text);
            written.put(file, days);
        }
        return written;
    }

    /** @return how many days were added */
    private int add(List<String> lines, Book book, RegisterRow row, RegisterColumn column, Optional<LocalDate> day) {
        if (day.filter(found -> found.isAfter(row.asOf())).isEmpty()) {
            return 0;
        }
        CaseKey key = row.entry().key();
        lines.add("BEGIN:VEVENT");
        // The same event keeps its id when its day moves, and the id tells no case number.
        lines.add("UID:" + Hash.of(book.name(), key.court(), key.number(), column.name()) + "@zhixiao");
        lines.add("DTSTAMP:" + DAY.format(row.asOf()) + "T000000Z");
        lines.add("SEQUENCE:" + row.entry().version());
        lines.add("DTSTART;VALUE=DATE:" + DAY.format(day.get()));
        lines.add("SUMMARY:" + escaped(words.of(column) + ": " + row.number()));
        lines.add("CLASS:CONFIDENTIAL");
        lines.add("TRANSP:TRANSPARENT");
        lines.add("END:VEVENT");
        return 1;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** No line is longer than it may be; a character is never parted. */
    private static void fold(StringBuilder text, String line) {
        int used = 0;
        for (int character : line.codePoints().toArray()) {
            String written = Character.toString(character);
            int octets = written.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST_LINE) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(written);
            used += octets;
        }
        text.append("\r\n");
    }
}
