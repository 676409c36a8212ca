package zhixiao.spec.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhixiao.spec.casenumber.CaseNumber;
import zhixiao.spec.casenumber.CaseNumberForm;
import zhixiao.spec.casenumber.CaseNumberParser;

/**
 * What the values of a column look like, whatever field they may be for. Shares are of the rows that were looked at and
 * have a value, from 0 to 1.
 *
 * @param column the column, without words that mean that there is no value
 * @param dates days in it
 * @param forms case numbers in it, by form
 * @param whole the share of whole numbers
 * @param decimal the share of numbers, whole ones among them
 * @param trueWords its words for yes, if it has words for yes and no only
 * @param falseWords its words for no, likewise
 * @param personal what makes it personal; null if nothing does
 */
record ColumnReading(
        ColumnFacts column,
        DateReading dates,
        Map<CaseNumberForm, Long> forms,
        double whole,
        double decimal,
        List<String> trueWords,
        List<String> falseWords,
        PersonalKind personal) {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d+)?");
    private static final int SHAPES = 3;
    private static final double MOST = 0.5;

    /** Reads the values of a column. */
    static ColumnReading of(ColumnFacts facts, ColumnWords words, CaseNumberParser parser) {
        ColumnFacts column = facts.without(words.role("null_word"));
        Map<CaseNumberForm, Long> forms = new LinkedHashMap<>();
        column.values().forEach((value, rows) -> {
            CaseNumber number = parser.parse(value);
            number.form().ifPresent(form -> forms.merge(form, rows, Long::sum));
        });
        DateReading dates = DateReading.of(column.values());
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        boolean other = false;
        for (String value : column.values().keySet()) {
            boolean isTrue = words.role("true_word").contains(value);
            boolean isFalse = words.role("false_word").contains(value);
            (isTrue ? yes : no).add(value);
            other |= !isTrue && !isFalse;
        }
        if (other) {
            yes.clear();
            no.clear();
        }
        ColumnReading reading =
                new ColumnReading(column, dates, forms, share(column, WHOLE), share(column, DECIMAL), yes, no, null);
        return reading.with(personal(reading, words));
    }

    private ColumnReading with(PersonalKind kind) {
        return new ColumnReading(column, dates, forms, whole, decimal, trueWords, falseWords, kind);
    }

    /** Values decide; a name alone only where the values are neither days, numbers, case numbers nor yes and no. */
    private static PersonalKind personal(ColumnReading reading, ColumnWords words) {
        PersonalKind values = PersonalKind.ofValues(reading.column.values());
        if (values != null) {
            return values;
        }
        PersonalKind named = words.personal(reading.column.name());
        boolean digitsAreFine = named == PersonalKind.NAME || named == PersonalKind.ADDRESS;
        boolean harmless = reading.dateShare() > MOST
                || reading.caseNumberShare() > MOST
                || (digitsAreFine && reading.decimal > MOST)
                || reading.isBoolean();
        return harmless ? null : named;
    }

    /** The share of days. */
    double dateShare() {
        return share(dates.readable());
    }

    /** The share of case numbers. */
    double caseNumberShare() {
        return share(forms.values().stream().mapToLong(Long::longValue).sum());
    }

    /** True if it has words for yes and no only. */
    boolean isBoolean() {
        return !trueWords.isEmpty() || !falseWords.isEmpty();
    }

    /** A part of the rows that were looked at and have a value. */
    double share(long rows) {
        long looked = column.looked();
        return looked == 0 ? 0 : rows / (double) looked;
    }

    /** The commonest shapes of its values: 漢 for characters, A for letters, 9 for digits, each once with how many. */
    List<String> shapes() {
        Map<String, Long> shapes = new LinkedHashMap<>();
        column.values().forEach((value, rows) -> shapes.merge(shape(value), rows, Long::sum));
        return shapes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHAPES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        int[] points = value.codePoints().toArray();
        int i = 0;
        while (i < points.length && shape.length() < 30) {
            char kind = kind(points[i]);
            int start = i;
            while (i < points.length && kind(points[i]) == kind) {
                i++;
            }
            shape.append(kind);
            if (i - start > 1) {
                shape.append('×').append(i - start > 9 ? "9+" : i - start);
            }
        }
        return shape + (i < points.length ? "…" : "");
    }

    private static char kind(int point) {
        if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
            return '漢';
        }
        return Character.isLetter(point) ? 'A' : Character.isDigit(point) ? '9' : (char) Math.min(point, 0xFFFD);
    }

    private static double share(ColumnFacts column, Pattern pattern) {
        long fitting = column.values().entrySet().stream()
                .filter(value -> pattern.matcher(value.getKey()).matches())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return column.looked() == 0 ? 0 : fitting / (double) column.looked();
    }
}
