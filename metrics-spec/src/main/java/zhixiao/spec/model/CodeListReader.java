package zhixiao.spec.model;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlValue;

/**
 * Reads code lists: from a map in the model, or from a CSV file with a header, where {@code code} and
 * {@code name} (or {@code name_zh_hans}, {@code name_zh_hant}, {@code name_en}) have their meaning and any
 * other column is an attribute; {@code parent} must be a code of the list, and lead to the top.
 */
final class CodeListReader {
    private static final Map<String, Language> NAME_COLUMNS =
            Map.of("name_zh_hans", Language.ZH_HANS, "name_zh_hant", Language.ZH_HANT, "name_en", Language.EN);

    private final Problems problems;

    CodeListReader(Problems problems) {
        this.problems = problems;
    }

    /** The list of {@code values: { code: name, … }}. */
    CodeList ofValues(String name, YamlMap values) {
        List<CodeList.Entry> entries = new ArrayList<>();
        values.eachEntry((code, value) ->
                entries.add(new CodeList.Entry(entries.size() + 1, code.text(), name(value), Map.of())));
        return new CodeList(name, entries);
    }

    private LocalizedText name(YamlValue value) {
        if (value instanceof YamlMap map) {
            return map.asLocalized();
        }
        if (value instanceof YamlScalar scalar && !scalar.isNull()) {
            return LocalizedText.same(scalar.text());
        }
        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "text"));
        return LocalizedText.same("");
    }

    /** The list of a CSV file, or empty if it has none. */
    Optional<CodeList> ofFile(String name, SpecFile file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<CodeList.Entry> entries = new ArrayList<>();
        Map<String, Position> codes = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.text()), format)) {
            List<String> header = parser.getHeaderNames();
            if (!header.contains("code")) {
                problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, "code")
                        .found(String.join(",", header), List.of("code")));
                return Optional.empty();
            }
            for (CSVRecord row : parser) {
                Position place = file.position((int) row.getCharacterPosition());
                if (!row.isConsistent()) {
                    problems.add(Problem.at(place, ProblemCode.BAD_TABLE, header.size() + " ≠ " + row.size()));
                } else if (row.get("code").isBlank()) {
                    problems.add(Problem.at(place, ProblemCode.BAD_TABLE, "code"));
                } else if (codes.putIfAbsent(row.get("code"), place) != null) {
                    problems.add(Problem.at(place, ProblemCode.DUPLICATE_NAME, row.get("code")));
                } else {
                    entries.add(entry(entries.size() + 1, row, header));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        if (entries.isEmpty()) {
            problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, "0"));
        }
        CodeList list = new CodeList(name, entries);
        verifyParents(list, codes);
        return Optional.of(list);
    }

    private void verifyParents(CodeList list, Map<String, Position> places) {
        for (CodeList.Entry entry : list.entries()) {
            Position place = places.get(entry.code());
            entry.parent()
                    .filter(parent -> !places.containsKey(parent))
                    .ifPresent(parent -> problems.add(Problem.at(place, ProblemCode.UNKNOWN_CODE, parent, list.name())
                            .found(parent, list.codes())));
            List<String> way = new ArrayList<>(List.of(entry.code()));
            Optional<CodeList.Entry> above = entry.parent().flatMap(list::entry);
            while (above.isPresent() && !way.contains(above.get().code())) {
                way.add(above.get().code());
                above = above.get().parent().flatMap(list::entry);
            }
            // Told once for each circle, by the code of it that comes first in the list.
            boolean first = above.isPresent()
                    && above.get().equals(entry)
                    && way.stream().allMatch(code -> list.codes().indexOf(code) >= entry.id() - 1);
            if (first) {
                problems.add(Problem.at(place, ProblemCode.CYCLE, String.join(" → ", way) + " → " + entry.code()));
            }
        }
    }

    private static CodeList.Entry entry(int id, CSVRecord row, List<String> header) {
        EnumMap<Language, String> names = new EnumMap<>(Language.class);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : header) {
            String value = row.get(column);
            Language language = NAME_COLUMNS.get(column);
            if (language != null) {
                if (!value.isEmpty()) {
                    names.put(language, value);
                }
            } else if (!column.equals("code") && !column.equals("name") && !value.isEmpty()) {
                attributes.put(column, value);
            }
        }
        LocalizedText name = header.contains("name") ? LocalizedText.same(row.get("name")) : new LocalizedText(names);
        return new CodeList.Entry(id, row.get("code"), name, attributes);
    }
}
