package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import zhixiao.spec.calendar.WorkingDays;

/** The calendar that a mapping names, in the manifest: stages after intake know no mapping. */
final class CalendarPart {
    private static final String KEY = "working_days";

    private CalendarPart() {}

    static void write(WorkingDays days, ObjectNode mapping) {
        ObjectNode object = mapping.putObject(KEY)
                .put("first", days.first().toString())
                .put("last", days.last().toString());
        write("holidays", days.holidays(), object);
        write("workdays", days.makeUpDays(), object);
    }

    private static void write(String key, Set<LocalDate> days, ObjectNode object) {
        days.stream().sorted().forEach(day -> object.withArray(key).add(day.toString()));
    }

    /**
     * The days that courts work, for figures of a stretch of time.
     *
     * @return weekends only, if no calendar is named or if it does not cover the whole
     */
    static WorkingDays read(JsonNode mapping, LocalDate from, LocalDate to) {
        JsonNode object = mapping.path(KEY);
        return object.isObject()
                ? new WorkingDays(
                                LocalDate.parse(object.get("first").asText()),
                                LocalDate.parse(object.get("last").asText()),
                                days(object.path("holidays")),
                                days(object.path("workdays")))
                        .throughout(from, to)
                : WorkingDays.weekendsOnly();
    }

    private static Set<LocalDate> days(JsonNode written) {
        Set<LocalDate> days = new LinkedHashSet<>();
        written.forEach(day -> days.add(LocalDate.parse(day.asText())));
        return days;
    }
}
