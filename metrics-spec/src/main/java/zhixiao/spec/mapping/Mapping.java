package zhixiao.spec.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.LocalizedText;

/**
 * A mapping, bound to its model.
 *
 * @param id its name
 * @param title what people call it
 * @param model the case model that it fills
 * @param dataFrom the first day whose events the extract holds completely, with the cases pending on it
 * @param extractedOn the day on which the extract was taken, or empty if nobody knows
 * @param mostRejects the share of rejected rows (of those read for the cases) above which a run stops
 * @param workingDays the days that courts work: those that it names, else those of the model's time limits, else empty
 * @param personalKey where the key is that personal fields are hashed with, or empty
 * @param nullWords words that mean that there is no value
 * @param sources its sources by name
 * @param courts where the courts come from
 * @param tables how the tables are filled, the cases first
 * @param hash hash of its text, 16 hex digits
 */
public record Mapping(
        String id,
        LocalizedText title,
        CaseModel model,
        LocalDate dataFrom,
        Optional<LocalDate> extractedOn,
        BigDecimal mostRejects,
        Optional<WorkingDays> workingDays,
        Optional<Secret> personalKey,
        List<String> nullWords,
        Map<String, Source> sources,
        CourtMapping courts,
        List<TableMapping> tables,
        String hash) {

    /** True if a source fills a field that tells of a person. */
    public boolean personal() {
        return tables.stream().flatMap(table -> table.fields().stream()).anyMatch(field -> field.field()
                .personal());
    }

    /** Copies the collections, so that the value cannot change. */
    public Mapping {
        nullWords = List.copyOf(nullWords);
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        tables = List.copyOf(tables);
    }
}
