package zhixiao.spec.model;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.timelimit.TimeLimit;

/**
 * A case model, bound.
 *
 * @param id its name
 * @param title what people call it
 * @param zone the zone in which the courts' days are days
 * @param levels the levels of courts, the highest first
 * @param codes its code lists by name
 * @param tables its tables by name, the cases first
 * @param grades the grades of courts' data, the best first; empty if nobody has set any
 * @param hash hash of the model's and its code lists' text, 16 hex digits
 */
public record CaseModel(
        String id,
        LocalizedText title,
        ZoneId zone,
        List<String> levels,
        Map<String, CodeList> codes,
        Map<String, Table> tables,
        List<QualityGrade> grades,
        String hash) {

    /** Copies the collections, so that the value cannot change. */
    public CaseModel {
        levels = List.copyOf(levels);
        grades = List.copyOf(grades);
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    }

    /** The table of cases. */
    public Table cases() {
        return tables.get(Table.CASES);
    }

    /** How the time limits of its cases are told, or empty if it tells none. */
    public Optional<TimeLimit> limit() {
        return cases().limit();
    }

    /** The tables whose rows belong to cases, in order. */
    public List<Table> children() {
        return tables.values().stream()
                .filter(table -> table.parent().isPresent())
                .toList();
    }

    /** The code list of the breakdown: the lines of cases. */
    public CodeList lines() {
        return cases().column(cases().breakdown()).flatMap(Field::codes).orElseThrow();
    }

    /** A table by name, or empty. */
    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Its id and hash. */
    @Override
    public String toString() {
        return id + " " + hash;
    }
}
