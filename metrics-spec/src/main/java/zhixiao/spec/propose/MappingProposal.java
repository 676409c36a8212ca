package zhixiao.spec.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhixiao.spec.casenumber.CaseNumberParser;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;

/**
 * A mapping that is proposed for sources that nobody has mapped yet. {@link ProposalWriter} writes it.
 *
 * @param model the case model
 * @param sources the sources in the order in which they were named
 * @param readings what the columns of each source look like, by source
 * @param courts the table of courts, or empty if no source looks like one
 * @param tables how tables of the model may be filled, in the model's order
 * @param nullWords words that seem to mean that there is no value
 * @param extract when the extract begins and ends
 * @param words the words of columns
 */
public record MappingProposal(
        CaseModel model,
        List<SourceFacts> sources,
        Map<String, List<ColumnReading>> readings,
        Optional<CourtColumns> courts,
        List<TableProposal> tables,
        List<String> nullWords,
        Extract extract,
        ColumnWords words) {

    /** Proposes a mapping of sources to a model. */
    public static MappingProposal of(CaseModel model, List<SourceFacts> sources) {
        ColumnWords words = ColumnWords.shipped();
        CaseNumberParser parser = new CaseNumberParser();
        Optional<CourtColumns> courts = CourtColumns.find(sources, model.levels(), words);
        ColumnFit fit = new ColumnFit(words, courts.map(CourtColumns::codes).orElse(Set.of()));
        Map<String, List<ColumnReading>> readings = new LinkedHashMap<>();
        for (SourceFacts source : sources) {
            readings.put(
                    source.name(),
                    source.columns().stream()
                            .map(column -> ColumnReading.of(column, words, parser))
                            .toList());
        }
        List<TableProposal> candidates = new ArrayList<>();
        for (Table table : model.tables().values()) {
            if (table.parent().map(parent -> !parent.fromCases()).orElse(true)) {
                for (SourceFacts source : sources) {
                    if (courts.filter(found -> found.source() == source).isEmpty()) {
                        candidates.add(TableProposal.of(table, source, readings.get(source.name()), fit));
                    }
                }
            }
        }
        List<TableProposal> tables = chosen(model, candidates);
        Extract extract = tables.stream()
                .filter(table -> table.table().name().equals(Table.CASES))
                .findFirst()
                .map(cases -> Extract.of(cases, words))
                .orElse(new Extract(Optional.empty(), Optional.empty()));
        return new MappingProposal(model, sources, readings, courts, tables, nulls(tables, words), extract, words);
    }

    /** Words for no value in the columns that fields take. */
    private static List<String> nulls(List<TableProposal> tables, ColumnWords words) {
        Set<String> nulls = new TreeSet<>();
        for (TableProposal table : tables) {
            Set<String> taken = new HashSet<>();
            table.chosen()
                    .values()
                    .forEach(candidate -> taken.add(candidate.reading().column().name()));
            table.source().columns().stream()
                    .filter(column -> taken.contains(column.name()))
                    .flatMap(column -> column.values().keySet().stream())
                    .filter(words.role("null_word")::contains)
                    .forEach(nulls::add);
        }
        return List.copyOf(nulls);
    }

    /** Each table from one source and each source for one table, the best pair first. */
    private static List<TableProposal> chosen(CaseModel model, List<TableProposal> candidates) {
        Map<String, TableProposal> best = new LinkedHashMap<>();
        Set<SourceFacts> taken = new HashSet<>();
        candidates.stream()
                .filter(candidate -> candidate.score() > 0)
                .sorted(Comparator.comparingDouble(TableProposal::score).reversed())
                .forEach(candidate -> {
                    // Beside the cases, a table that its source cannot fill is not proposed.
                    boolean fills = candidate.missing(true).isEmpty()
                            || candidate.table().name().equals(Table.CASES);
                    if (fills && !best.containsKey(candidate.table().name()) && !taken.contains(candidate.source())) {
                        best.put(candidate.table().name(), candidate);
                        taken.add(candidate.source());
                    }
                });
        return model.tables().keySet().stream()
                .filter(best::containsKey)
                .map(best::get)
                .toList();
    }

    /** The sources that nothing is proposed for. */
    List<SourceFacts> unused() {
        return sources.stream()
                .filter(source -> tables.stream().noneMatch(table -> table.source() == source))
                .filter(source ->
                        courts.filter(found -> found.source() == source).isEmpty())
                .toList();
    }

    /** The fields that a row must have and that no column was found for, as {@code table.field}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (tables.stream().noneMatch(table -> table.table().name().equals(Table.CASES))) {
            missing.add(Table.CASES);
        }
        for (TableProposal table : tables) {
            for (Field field : table.missing(true)) {
                missing.add(table.table().name() + "." + field.name());
            }
        }
        return missing;
    }

    /** The column that names courts where no table of them was found. */
    Optional<ColumnReading> courtColumn() {
        return tables.stream()
                .flatMap(table -> table.chosen().values().stream())
                .filter(candidate -> candidate.field().kind() == FieldKind.COURT)
                .map(Candidate::reading)
                .findFirst();
    }
}
