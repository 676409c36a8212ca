package zhixiao.jobs.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A calendar of whole days (RFC 5545), each marked confidential; the same content gives the same bytes. */
public final class CalendarFile {
    /** Lines are no longer, in octets (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final List<String> lines = new ArrayList<>();
    private int days;

    /** Begins one. @param product what makes it, in a word */
    public CalendarFile(String product) {
        lines.addAll(List.of(
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//zhixiao//" + product + "//EN", "CALSCALE:GREGORIAN"));
    }

    /**
     * Adds a day.
     *
     * @param id the event keeps it when its day moves; it must tell no case number
     * @param stamp the day on which this was so
     * @param sequence grows whenever the event changes
     * @param day the day itself
     * @param summary what stands in the calendar
     */
    public void add(String id, LocalDate stamp, long sequence, LocalDate day, String summary) {
        days++;
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + id + "@zhixiao");
        lines.add("DTSTAMP:" + DAY.format(stamp) + "T000000Z");
        lines.add("SEQUENCE:" + sequence);
        lines.add("DTSTART;VALUE=DATE:" + DAY.format(day));
        lines.add("SUMMARY:" + escaped(summary));
        lines.add("CLASS:CONFIDENTIAL");
        lines.add("TRANSP:TRANSPARENT");
        lines.add("END:VEVENT");
    }

    /** How many days it has. */
    public int days() {
        return days;
    }

    /**
     * Writes it, if it has a day: a calendar without an event is none, and an older one may not stay that tells days which do
     * not hold.
     */
    public void write(Path file) throws IOException {
        if (days == 0) {
            Files.deleteIfExists(file);
            return;
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> fold(text, line));
        fold(text, "END:VCALENDAR");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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
