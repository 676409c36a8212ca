package zhixiao.spec.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhixiao.spec.text.Language;

/** Writes shapes as JSON Schema, for editors: what they complete, and what they underline. */
final class SchemaText {
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    /** YAML takes a text without quotes for a number or a truth where it looks like one; the readers do not mind. */
    private static final List<String> SCALARS = List.of("string", "number", "boolean");

    /** The name of the definition of texts in several languages. */
    static final String LOCALIZED = "localized";

    private final Map<List<String>, Map<String, String>> descriptions;

    /** @param descriptions what keys mean, by the path of the map that they are in, with "*" for names of the author's */
    SchemaText(Map<List<String>, Map<String, String>> descriptions) {
        this.descriptions = descriptions;
    }

    /** The whole text of a schema. */
    static String text(ObjectNode schema) {
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Maps of a shape. */
    ObjectNode of(Shape shape, List<String> path) {
        ObjectNode schema = object().put("type", "object");
        if (shape.entry() != null) {
            schema.set("additionalProperties", of(shape.entry(), with(path, "*")));
            return schema;
        }
        ObjectNode properties = object();
        shape.keys().forEach((name, key) -> {
            if (!key.forms.isEmpty()) {
                ObjectNode value = of(key, with(path, name));
                String told = descriptions.getOrDefault(path, Map.of()).get(name);
                if (told != null) {
                    value.put("description", told);
                }
                properties.set(name, value);
            }
        });
        schema.set("properties", properties);
        if (!shape.required().isEmpty()) {
            ArrayNode required = schema.putArray("required");
            shape.required().forEach(required::add);
        }
        return schema.put("additionalProperties", false);
    }

    private static List<String> with(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }

    private ObjectNode of(Shape.Key key, List<String> path) {
        ArrayNode forms = JsonNodeFactory.instance.arrayNode();
        for (Ask.Form form : key.forms) {
            if (!isSaidBetter(form, key)) {
                forms.add(of(form, key, path));
            }
        }
        if (key.isNullable()) {
            forms.add(object().put("type", "null"));
        }
        if (forms.size() == 1) {
            return (ObjectNode) forms.get(0);
        }
        ObjectNode any = object();
        any.set("anyOf", forms);
        return any;
    }

    /** Words and numbers are read as texts first. */
    private static boolean isSaidBetter(Ask.Form form, Shape.Key key) {
        return switch (form) {
            case TEXT ->
                key.forms.stream().anyMatch(other -> switch (other) {
                    case WORD, DATE, NUMBER, COUNT, SHARE -> true;
                    default -> false;
                });
            case TEXTS -> key.forms.contains(Ask.Form.WORDS);
            default -> false;
        };
    }

    private ObjectNode of(Ask.Form form, Shape.Key key, List<String> path) {
        return switch (form) {
            case TEXT -> scalar();
            case WORD -> words(key);
            case DATE -> object().put("type", "string").put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
            case NUMBER -> object().put("type", "number");
            case COUNT -> count(key);
            case SHARE -> object().put("type", "string").put("pattern", "^\\d+(\\.\\d+)?\\s*%$");
            case LOCALIZED -> object().put("$ref", "#/definitions/" + LOCALIZED);
            case TEXTS -> oneOrMore(scalar());
            case WORDS -> oneOrMore(words(key));
            case MAP -> key.map.isEmpty() ? object().put("type", "object") : of(key.map, path);
            case MAPS -> list(key.item.isEmpty() ? object().put("type", "object") : of(key.item, path));
        };
    }

    private static ObjectNode scalar() {
        ObjectNode schema = object();
        ArrayNode types = schema.putArray("type");
        SCALARS.forEach(types::add);
        return schema;
    }

    private static ObjectNode words(Shape.Key key) {
        ObjectNode schema = object();
        ArrayNode words = schema.putArray("enum");
        for (String word : new TreeSet<>(key.words)) {
            switch (word) {
                case "true", "false" -> words.add(Boolean.parseBoolean(word));
                case "1" -> words.add(1);
                default -> words.add(word);
            }
        }
        return schema;
    }

    private static ObjectNode count(Shape.Key key) {
        ObjectNode number = object().put("type", "integer").put("minimum", 1);
        if (key.words.isEmpty()) {
            return number;
        }
        ObjectNode any = object();
        any.putArray("anyOf").add(number).add(words(key));
        return any;
    }

    /** A text in several languages, or one for all. */
    static ObjectNode localized() {
        ObjectNode map = object().put("type", "object");
        ObjectNode texts = map.putObject("properties");
        for (Language language : Language.values()) {
            texts.set(language.tag(), scalar());
        }
        map.put("additionalProperties", false);
        ObjectNode any = object();
        any.putArray("anyOf").add(map).add(scalar());
        return any;
    }

    private static ObjectNode list(ObjectNode item) {
        ObjectNode list = object().put("type", "array");
        list.set("items", item);
        return list;
    }

    private static ObjectNode oneOrMore(ObjectNode item) {
        ObjectNode any = object();
        any.putArray("anyOf").add(list(item)).add(item.deepCopy());
        return any;
    }
}
