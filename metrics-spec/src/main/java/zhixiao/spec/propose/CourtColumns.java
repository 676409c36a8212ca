package zhixiao.spec.propose;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.text.Language;

/**
 * A source that has one row per court.
 *
 * @param source the source
 * @param code the column of the code
 * @param names the column of the name, by language
 * @param level the column of the level
 * @param parent the column of the court above, or empty
 * @param codes the codes of all courts
 */
record CourtColumns(
        SourceFacts source,
        String code,
        Map<Language, String> names,
        String level,
        Optional<String> parent,
        Set<String> codes) {
    private static final long MOST_COURTS = 20_000;

    /** The first source that looks like it: one column of levels that the model knows, one that tells rows apart. */
    static Optional<CourtColumns> find(List<SourceFacts> sources, List<String> levels, ColumnWords words) {
        return sources.stream()
                .flatMap(source -> of(source, levels, words).stream())
                .findFirst();
    }

    private static Optional<CourtColumns> of(SourceFacts source, List<String> levels, ColumnWords words) {
        Optional<ColumnFacts> level = source.columns().stream()
                .filter(column -> column.filled() == column.rows() && column.filled() > 0)
                .filter(column -> levels.containsAll(column.values().keySet()))
                .findFirst();
        if (level.isEmpty() || source.rows() > MOST_COURTS) {
            return Optional.empty();
        }
        List<ColumnFacts> unique = source.columns().stream()
                .filter(column -> column.distinct() == column.rows() && column.filled() == column.rows())
                .filter(column -> column != level.get())
                .toList();
        Optional<ColumnFacts> code = unique.stream()
                .max(Comparator.comparingDouble((ColumnFacts column) -> words.role("court_code", column.name()))
                        .thenComparing(column -> -source.columns().indexOf(column)));
        return code.map(column -> new CourtColumns(
                source,
                column.name(),
                names(unique, column, words),
                level.get().name(),
                parent(source, column, words),
                column.values().keySet()));
    }

    private static Map<Language, String> names(List<ColumnFacts> unique, ColumnFacts code, ColumnWords words) {
        String usual = unique.stream()
                .filter(column -> column != code)
                .max(Comparator.comparingDouble((ColumnFacts column) -> words.role("court_name", column.name()))
                        .thenComparing(column -> -unique.indexOf(column)))
                .orElse(code)
                .name();
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String ending = language.tag().replace('-', '_').toLowerCase(Locale.ROOT);
            names.put(
                    language,
                    unique.stream()
                            .map(ColumnFacts::name)
                            .filter(name -> name.toLowerCase(Locale.ROOT)
                                    .replace('-', '_')
                                    .endsWith("_" + ending))
                            .findFirst()
                            .orElse(usual));
        }
        return names;
    }

    /** A column of codes of this same table; with the name of a court above, if there are several. */
    private static Optional<String> parent(SourceFacts source, ColumnFacts code, ColumnWords words) {
        return source.columns().stream()
                .filter(column -> column != code && !column.values().isEmpty())
                .filter(column ->
                        code.values().keySet().containsAll(column.values().keySet()))
                .max(Comparator.comparingDouble(column -> words.role("court_parent", column.name())))
                .map(ColumnFacts::name);
    }
}
