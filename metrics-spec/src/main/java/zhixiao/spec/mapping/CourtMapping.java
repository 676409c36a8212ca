package zhixiao.spec.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.text.Language;

/**
 * Where the courts come from: a source with one row per court, in official order.
 *
 * @param source the source
 * @param code the column of the code that other sources use
 * @param name the column of the name, by language
 * @param level the column of the level
 * @param parent the column of the code of the court above, or empty if there is one level only
 * @param supervision where it stands who supervises otherwise than {@code parent} says, or empty if nobody does
 */
public record CourtMapping(
        String source,
        Column code,
        Map<Language, Column> name,
        Column level,
        Optional<Column> parent,
        Optional<SupervisionMapping> supervision) {

    /** Copies the map, so that the value cannot change. */
    public CourtMapping {
        name = new EnumMap<>(name);
    }
}
