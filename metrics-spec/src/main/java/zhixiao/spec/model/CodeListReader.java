package zhixiao.spec.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.csv.CsvRow;
import zhixiao.spec.csv.CsvRows;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;
import zhixiao.spec.yaml.YamlValue;

/**
 * Reads code lists: from a map in the model, or from CSV files with a header, where {@code code} and
 * {@code name} (or {@code name_zh_hans}, {@code name_zh_hant}, {@code name_en}) have their meaning and any
 * other column is an attribute. What the attributes {@code parent}, {@code from}, {@code until} and
 * {@code successor} say is checked by {@link CodeListCheck}.
 */
final class CodeListReader {
    private static final String CODE = "code";

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

    /** The list of one or more CSV files, one after the other, or empty if one of them holds none. */
    Optional<CodeList> ofFiles(String name, List<SpecFile> files) {
        List<CodeList.Entry> entries = new ArrayList<>();
        Map<String, CsvRow> rows = new LinkedHashMap<>();
        boolean readable = !files.isEmpty();
        for (SpecFile file : files) {
            readable &= read(file, entries, rows);
        }
        if (!readable) {
            return Optional.empty();
        }
        CodeList list = new CodeList(name, entries);
        new CodeListCheck(list, rows, problems).verify();
        return Optional.of(list);
    }

    /** Adds the rows of a file; false if it is no table of codes. */
    private boolean read(SpecFile file, List<CodeList.Entry> entries, Map<String, CsvRow> rows) {
        int before = entries.size();
        boolean readable = CsvRows.read(file, problems, header -> verify(header.columns(), file), row -> {
            if (row.get(CODE).isBlank()) {
                problems.add(Problem.at(row.place(CODE), ProblemCode.BAD_TABLE, CODE));
            } else if (rows.putIfAbsent(row.get(CODE), row) != null) {
                problems.add(Problem.at(row.place(CODE), ProblemCode.DUPLICATE_NAME, row.get(CODE)));
            } else {
                entries.add(entry(entries.size() + 1, row));
            }
        });
        if (readable && entries.size() == before) {
            problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, "0"));
        }
        return readable;
    }

    private boolean verify(List<String> header, SpecFile file) {
        if (!header.contains(CODE)) {
            problems.add(Problem.at(file.start(), ProblemCode.BAD_TABLE, CODE)
                    .found(String.join(",", header), List.of(CODE)));
        }
        return header.contains(CODE);
    }

    private static CodeList.Entry entry(int id, CsvRow row) {
        EnumMap<Language, String> names = new EnumMap<>(Language.class);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : row.columns()) {
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
        LocalizedText name =
                row.columns().contains("name") ? LocalizedText.same(row.get("name")) : new LocalizedText(names);
        return new CodeList.Entry(id, row.get("code"), name, attributes);
    }
}
