package zhixiao.spec.propose;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days in a column.
 *
 * @param formats the patterns that read them, the one that reads most first; as few as read all that can be read
 * @param readable how many of the rows that were looked at have a day
 * @param impossible how many have the form of a day that there is not, such as the 30th of February
 * @param ambiguous true if month and day could as well stand the other way round
 * @param days the days with their rows, in order
 */
record DateReading(List<String> formats, long readable, long impossible, boolean ambiguous, Map<LocalDate, Long> days) {
    private static final String YEAR = "(1[89]|20|21)\\d{2}";
    private static final String ONE_OR_TWO = "\\d{1,2}";

    /** Patterns and the texts that have their form; of two that read the same, the first is proposed. */
    private static final Map<String, Pattern> FORMS = forms();

    /** The engine reads patterns of the same language; only whole days are asked for here. */
    private static final Map<String, DateTimeFormatter> FORMATTERS = FORMS.keySet().stream()
            .collect(Collectors.toMap(format -> format, format -> DateTimeFormatter.ofPattern(
                            format.replace("yyyy", "uuuu"), Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT)));

    private static final List<String> MONTH_FIRST = List.of("M/d/yyyy", "M-d-yyyy", "M.d.yyyy");

    /** Copies the collections, so that the value cannot change. */
    DateReading {
        formats = List.copyOf(formats);
        days = Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /** Reads the values of a column. */
    static DateReading of(Map<String, Long> values) {
        Map<String, Map<String, LocalDate>> readings = new LinkedHashMap<>();
        long impossible = 0;
        for (Map.Entry<String, Long> value : values.entrySet()) {
            Map<String, LocalDate> read = new LinkedHashMap<>();
            boolean form = false;
            for (Map.Entry<String, Pattern> candidate : FORMS.entrySet()) {
                if (candidate.getValue().matcher(value.getKey()).matches()) {
                    form = true;
                    LocalDate day = parse(value.getKey(), candidate.getKey());
                    if (day != null) {
                        read.put(candidate.getKey(), day);
                    }
                }
            }
            if (!read.isEmpty()) {
                readings.put(value.getKey(), read);
            } else if (form) {
                impossible += value.getValue();
            }
        }
        return chosen(values, readings, impossible);
    }

    /** The fewest patterns: always the one that reads most of what is left. */
    private static DateReading chosen(
            Map<String, Long> values, Map<String, Map<String, LocalDate>> readings, long impossible) {
        List<String> formats = new ArrayList<>();
        Map<LocalDate, Long> days = new TreeMap<>();
        Map<String, Map<String, LocalDate>> left = new LinkedHashMap<>(readings);
        boolean ambiguous = false;
        long readable = 0;
        while (!left.isEmpty()) {
            Map<String, Long> weights = new LinkedHashMap<>();
            FORMS.keySet().forEach(format -> weights.put(format, 0L));
            left.forEach((value, read) ->
                    read.keySet().forEach(format -> weights.merge(format, values.get(value), Long::sum)));
            String best = Collections.max(weights.entrySet().stream().toList(), Map.Entry.comparingByValue())
                    .getKey();
            long weight = weights.get(best);
            for (String monthFirst : MONTH_FIRST) {
                String dayFirst = monthFirst.replaceFirst("M(.)d", "d$1M");
                ambiguous |= best.startsWith(monthFirst) && weights.getOrDefault(dayFirst, 0L) == weight;
            }
            formats.add(best);
            readable += weight;
            List<String> done = left.entrySet().stream()
                    .filter(entry -> entry.getValue().containsKey(best))
                    .map(Map.Entry::getKey)
                    .toList();
            done.forEach(value -> days.merge(left.remove(value).get(best), values.get(value), Long::sum));
        }
        return new DateReading(formats, readable, impossible, ambiguous, days);
    }

    private static LocalDate parse(String text, String format) {
        try {
            return LocalDate.parse(text, FORMATTERS.get(format));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Map<String, Pattern> forms() {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("yyyy-MM-dd", YEAR + "-\\d{2}-\\d{2}");
        days.put("yyyy-M-d", YEAR + "-" + ONE_OR_TWO + "-" + ONE_OR_TWO);
        days.put("yyyy/M/d", YEAR + "/" + ONE_OR_TWO + "/" + ONE_OR_TWO);
        days.put("yyyy.M.d", YEAR + "\\." + ONE_OR_TWO + "\\." + ONE_OR_TWO);
        days.put("yyyy年M月d日", YEAR + "年" + ONE_OR_TWO + "月" + ONE_OR_TWO + "日");
        days.put("yyyyMMdd", YEAR + "\\d{4}");
        for (String separator : List.of("/", "-", ".")) {
            String shape = ONE_OR_TWO + Pattern.quote(separator) + ONE_OR_TWO + Pattern.quote(separator) + YEAR;
            days.put("M" + separator + "d" + separator + "yyyy", shape);
            days.put("d" + separator + "M" + separator + "yyyy", shape);
        }
        Map<String, String> times = new LinkedHashMap<>();
        times.put("", "");
        times.put(" HH:mm:ss", " \\d{2}:\\d{2}:\\d{2}");
        times.put("'T'HH:mm:ss", "T\\d{2}:\\d{2}:\\d{2}");
        times.put(" HH:mm:ss.SSS", " \\d{2}:\\d{2}:\\d{2}\\.\\d{3}");
        times.put(" H:mm:ss", " " + ONE_OR_TWO + ":\\d{2}:\\d{2}");
        times.put(" H:mm", " " + ONE_OR_TWO + ":\\d{2}");
        times.put(" hh:mm:ss a", " \\d{2}:\\d{2}:\\d{2} [AP]M");
        times.put(" h:mm:ss a", " " + ONE_OR_TWO + ":\\d{2}:\\d{2} [AP]M");
        Map<String, Pattern> forms = new LinkedHashMap<>();
        times.forEach((time, timeForm) ->
                days.forEach((day, dayForm) -> forms.put(day + time, Pattern.compile(dayForm + timeForm))));
        return forms;
    }
}
