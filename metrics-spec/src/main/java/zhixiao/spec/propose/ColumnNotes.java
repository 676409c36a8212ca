package zhixiao.spec.propose;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhixiao.spec.casenumber.CaseNumberForm;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;

/** What is said of columns in comments: never a value of one that may hold free text. */
final class ColumnNotes {
    private final Messages words;

    ColumnNotes(Messages words) {
        this.words = words;
    }

    /** What a column is, and how sure its field. */
    String field(Candidate candidate) {
        ColumnFacts column = candidate.reading().column();
        String name = column.name().replaceAll("\\p{Cntrl}", " ");
        if (column.looked() == 0) {
            return words.get("field.empty", name, candidate.field().name());
        }
        String named = candidate.named() == ColumnWords.EXACT ? "exact" : candidate.named() > 0 ? "part" : "none";
        return words.get(
                "field",
                name,
                percent(column.rows() == 0 ? 0 : column.filled() / (double) column.rows()),
                (column.complete() ? "" : "≈ ") + count(column.distinct()),
                reading(candidate),
                words.get("confidence." + Word.of(candidate.confidence())),
                words.get("named." + named),
                percent(candidate.fits()));
    }

    private String reading(Candidate candidate) {
        ColumnReading reading = candidate.reading();
        return switch (candidate.field().kind()) {
            case CASE_NUMBER -> words.get("reading.case_number", forms(reading));
            case DATE -> dates(reading);
            case CODE ->
                words.get(
                        "reading.code", candidate.field().codes().orElseThrow().name());
            case COURT -> words.get("reading.court");
            case INTEGER, DECIMAL -> words.get("reading.number");
            case BOOLEAN -> words.get("reading.boolean");
            case TEXT -> words.get("reading.text", shapes(reading));
        };
    }

    /** What a column looks like, without a field. */
    String reading(ColumnReading reading) {
        if (reading.personal() != null) {
            return words.get("personal." + Word.of(reading.personal()));
        }
        if (reading.column().looked() == 0) {
            return words.get("reading.empty");
        }
        if (reading.dateShare() > ColumnFit.MOST) {
            return dates(reading);
        }
        if (reading.caseNumberShare() > ColumnFit.MOST) {
            return words.get("reading.case_number", forms(reading));
        }
        if (reading.isBoolean()) {
            return words.get("reading.boolean");
        }
        return reading.decimal() > ColumnFit.MOST
                ? words.get("reading.number")
                : words.get("reading.text", shapes(reading));
    }

    private String forms(ColumnReading reading) {
        return reading.forms().entrySet().stream()
                .sorted(Map.Entry.<CaseNumberForm, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(form ->
                        words.get("reading.share", Word.of(form.getKey()), percent(reading.share(form.getValue()))))
                .collect(Collectors.joining(words.get("comma")));
    }

    private String shapes(ColumnReading reading) {
        return String.join(words.get("comma"), reading.shapes());
    }

    private String dates(ColumnReading reading) {
        DateReading dates = reading.dates();
        NavigableMap<LocalDate, Long> days = new TreeMap<>(dates.days());
        if (dates.ambiguous()) {
            return words.get("reading.date.ambiguous", days.firstKey(), days.lastKey());
        }
        return dates.impossible() > 0
                ? words.get("reading.date.impossible", days.firstKey(), days.lastKey(), count(dates.impossible()))
                : words.get("reading.date", days.firstKey(), days.lastKey());
    }

    /** A share as people read it. */
    static String percent(double share) {
        boolean nearly = share < 1 && share > 0.9995;
        return nearly
                ? "99.9 %"
                : String.format(Locale.ROOT, share == Math.rint(share) ? "%.0f %%" : "%.1f %%", share * 100);
    }

    /** A number as people read it. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
