package zhixiao.reports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which editions of a report are wanted, each in which forms.
 *
 * @param forms the forms by edition, in the order of {@link Edition}
 */
public record ReportRequest(Map<Edition, Set<Format>> forms) {

    /** Copies the map, so that the value cannot change. */
    public ReportRequest {
        Map<Edition, Set<Format>> copy = new EnumMap<>(Edition.class);
        forms.forEach((edition, some) -> copy.put(edition, Collections.unmodifiableSet(EnumSet.copyOf(some))));
        forms = Collections.unmodifiableMap(copy);
    }

    /** The whole report in the usual forms. */
    public static ReportRequest usual() {
        return new ReportRequest(Map.of(Edition.MEETING, Format.usual()));
    }

    /** Their places in the folder of the report. */
    public Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        forms.forEach((edition, some) -> some.forEach(format -> places.add(edition.place(format))));
        return places;
    }

    /** The same with one more form of an edition. */
    public ReportRequest and(Edition edition, Format format) {
        Map<Edition, Set<Format>> more = new EnumMap<>(Edition.class);
        more.putAll(forms);
        Set<Format> some = EnumSet.of(format);
        some.addAll(forms.getOrDefault(edition, Set.of()));
        more.put(edition, some);
        return new ReportRequest(more);
    }
}
