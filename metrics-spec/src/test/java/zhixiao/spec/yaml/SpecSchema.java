package zhixiao.spec.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixiao.spec.Specs;

/**
 * The JSON Schema of spec files, made of what the readers ask for while they read the shipped files and the samples of the
 * documentation; what keys mean is taken from the tables of the documentation.
 */
final class SpecSchema {
    /** Kinds of files by the key that tells them, as {@link Specs#validate} looks for them. */
    private static final List<String> KINDS = List.of(
            "plan",
            "lists",
            "review",
            "catalogue",
            "mapping",
            "limits",
            "notes",
            "blocks",
            "examples",
            "model",
            "quality");

    /** A catalogue that builds on another is read otherwise. */
    private static final String LOCAL = "local_catalogue";

    private static final String EXTENDS = "extends";
    private static final Pattern KEY = Pattern.compile("`\"?(\\w+)\"?[^`]*`");

    /** The tables of the documentation by a key in their first row and one in another, and the maps that they tell of. */
    private static final List<Told> TOLD = List.of(
            new Told("model", "tables", List.of("model")),
            new Told("title", "fields", List.of("model", "tables", "*")),
            new Told("type", "lookup", List.of("model", "tables", "*", "fields", "*")),
            new Told("reject", "tolerance", List.of("quality", "tables", "*", "*")),
            new Told("mapping", "gate", List.of("mapping")),
            new Told("column", "on_bad", List.of("mapping", "tables", "*", "fields", "*")),
            new Told("url", "row_id", List.of("mapping", "sources", "*")),
            new Told("catalogue", "indicators", List.of("catalogue")),
            new Told("catalogue", "indicators", List.of(LOCAL)),
            new Told("catalogue", "populations", List.of("blocks")),
            new Told("name", "kind", List.of("catalogue", "indicators", "*")),
            new Told("name", "kind", List.of(LOCAL, "indicators", "*")),
            new Told("name", "expect", List.of("catalogue", "examples", "*")),
            new Told("name", "expect", List.of("examples", "examples", "*")),
            new Told("because", "severity", List.of("limits", "rules", "*")),
            new Told("purpose", "department", List.of("plan", "uses", "*")),
            new Told("name", "columns", List.of("lists", "entries", "*")));

    private record Told(String first, String other, List<String> path) {}

    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    /** Adds what was asked of the files that were read. */
    void add(Specs specs) {
        specs.written().forEach(map -> shapes.computeIfAbsent(kind(map.keys()), unused -> new Shape())
                .add(map));
    }

    private static String kind(List<String> keys) {
        String kind = KINDS.stream().filter(keys::contains).findFirst().orElseThrow();
        return kind.equals("catalogue") && keys.contains(EXTENDS) ? LOCAL : kind;
    }

    /** The schema of all kinds, one of which the keys of a file choose. */
    String text() throws IOException {
        Map<List<String>, Map<String, String>> descriptions = descriptions();
        SchemaText writer = new SchemaText(descriptions);
        ObjectNode schema = SchemaText.object();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Specs of zhixiao");
        schema.put("type", "object");
        ObjectNode place = schema;
        for (String kind : KINDS) {
            place.set("if", with(kind));
            if (kind.equals("catalogue")) {
                ObjectNode then = place.putObject("then");
                then.set("if", with(EXTENDS));
                then.set("then", reference(LOCAL));
                then.set("else", reference(kind));
            } else {
                place.set("then", reference(kind));
            }
            place = place.putObject("else");
        }
        ArrayNode any = place.putArray("anyOf");
        KINDS.forEach(kind -> any.add(with(kind)));
        ObjectNode definitions = schema.putObject("definitions");
        for (String kind : KINDS) {
            definitions.set(kind, writer.of(shapes.get(kind), List.of(kind)));
        }
        definitions.set(SchemaText.LOCALIZED, SchemaText.localized());
        definitions.set(LOCAL, writer.of(shapes.get(LOCAL), List.of(LOCAL)));
        return SchemaText.text(schema);
    }

    /** Keys that the documentation tells of and no reader was seen to ask for. */
    List<String> unknown() throws IOException {
        List<String> unknown = new ArrayList<>();
        Map<List<String>, Map<String, String>> descriptions = descriptions();
        // These have some of a catalogue's keys, and share its table.
        descriptions.keySet().removeIf(path -> List.of(LOCAL, "blocks").contains(path.get(0)));
        descriptions.forEach((path, keys) -> {
            Shape shape = shapes.get(path.get(0));
            for (String name : path.subList(1, path.size())) {
                shape = name.equals("*") ? shape.entry().map : shape.keys().get(name).map;
            }
            for (String key : keys.keySet()) {
                if (!shape.keys().containsKey(key)) {
                    unknown.add(String.join(".", path) + "." + key);
                }
            }
        });
        return unknown;
    }

    private static ObjectNode with(String key) {
        ObjectNode schema = SchemaText.object();
        schema.putArray("required").add(key);
        return schema;
    }

    private static ObjectNode reference(String kind) {
        return SchemaText.object().put("$ref", "#/definitions/" + kind);
    }

    private static Map<List<String>, Map<String, String>> descriptions() throws IOException {
        List<Map<String, String>> tables = tables();
        Map<List<String>, Map<String, String>> descriptions = new LinkedHashMap<>();
        for (Told told : TOLD) {
            Map<String, String> table = tables.stream()
                    .filter(rows -> rows.keySet().iterator().next().equals(told.first()))
                    .filter(rows -> rows.containsKey(told.other()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No table tells of " + told));
            descriptions.put(told.path(), table);
        }
        return descriptions;
    }

    /** The tables of the documentation whose rows tell of keys: what each key means. */
    private static List<Map<String, String>> tables() throws IOException {
        List<Map<String, String>> tables = new ArrayList<>();
        Map<String, String> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/spec.md"))) {
            String[] cells = line.split("(?<!\\\\)\\|");
            if (line.startsWith("|") && cells.length > 2) {
                Matcher keys = KEY.matcher(cells[1]);
                while (keys.find()) {
                    table.put(keys.group(1), plain(cells[2]));
                }
            } else if (!table.isEmpty()) {
                tables.add(table);
                table = new LinkedHashMap<>();
            }
        }
        return tables;
    }

    private static String plain(String cell) {
        return cell.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "").strip();
    }
}
