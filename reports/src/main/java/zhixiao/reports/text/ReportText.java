package zhixiao.reports.text;

import java.time.LocalDate;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Messages;

/** The words of a report in one language. */
public final class ReportText {
    private final Language language;
    private final Messages messages;
    private final NumberFormats numbers;

    /** The words of a language. */
    public ReportText(Language language) {
        this.language = language;
        this.messages = Messages.of("zhixiao.reports.report", language, ReportText.class);
        this.numbers = new NumberFormats(messages);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** How numbers are written. */
    public NumberFormats numbers() {
        return numbers;
    }

    /** A message with its arguments. */
    public String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** A message if there is one of that key, else the word itself. */
    public String getOr(String key, String word) {
        return messages.has(key) ? messages.get(key) : word;
    }

    /** A text of the run in this language. */
    public String of(LocalizedText text) {
        return text.in(language);
    }

    /** A day. */
    public String day(LocalDate day) {
        return messages.get("day", day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day);
    }

    /** A span of days: whole months of one year shortly, else from day to day. */
    public String span(LocalDate start, LocalDate end) {
        boolean wholeMonths = start.getDayOfMonth() == 1 && end.getDayOfMonth() == end.lengthOfMonth();
        if (!wholeMonths || start.getYear() != end.getYear()) {
            return messages.get("span.days", day(start), day(end));
        }
        if (start.getMonthValue() == end.getMonthValue()) {
            return month(start);
        }
        return messages.get("span.months", start.getYear(), monthName(start), monthName(end));
    }

    /** A month with its year. */
    public String month(LocalDate day) {
        return messages.get("month", day.getYear(), monthName(day));
    }

    /** A month without its year: a number, or a short name. */
    public String monthName(LocalDate day) {
        return messages.get("month." + day.getMonthValue());
    }
}
