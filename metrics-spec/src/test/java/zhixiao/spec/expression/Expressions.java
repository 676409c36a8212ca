package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/** Reads expressions over a small table, for tests. */
public final class Expressions {
    private static final Map<String, FieldType> FIELDS = fields();

    private Expressions() {}

    /** The expression, or the problems as text: {@code CODE@column argument}. */
    static Object read(String text) {
        Problems problems = new Problems();
        Optional<Expression> expression = new ExpressionReader(problems).read(scalar(text), scope(Map.of()));
        return expression.isPresent()
                ? expression.get()
                : problems.all().stream().map(Expressions::told).toList();
    }

    /** The expression. */
    public static Expression bound(String text) {
        Object result = read(text);
        if (result instanceof Expression expression) {
            return expression;
        }
        throw new AssertionError(text + " → " + result);
    }

    static Scope scope(Map<String, Expression> conditions) {
        return new Scope() {
            @Override
            public Optional<FieldType> field(String name) {
                return Optional.ofNullable(FIELDS.get(name));
            }

            @Override
            public Optional<Expression> condition(String name) {
                return Optional.ofNullable(conditions.get(name));
            }

            @Override
            public List<String> names() {
                List<String> names = new ArrayList<>(FIELDS.keySet());
                names.addAll(conditions.keySet());
                return names;
            }
        };
    }

    static YamlScalar scalar(String text) {
        return new YamlScalar(text, false, new SpecFile("test", text).start(), YamlScalar.Style.PLAIN);
    }

    static String told(Problem problem) {
        return problem.code().code()
                + problem.position().map(place -> "@" + place.column()).orElse("")
                + (problem.arguments().isEmpty() ? "" : " " + String.join(" ", problem.arguments()));
    }

    private static Map<String, FieldType> fields() {
        Map<String, FieldType> fields = new LinkedHashMap<>();
        CodeList lines = list("line", "criminal", "civil", "administrative");
        CodeList results = list("result", "judged", "调解");
        add(fields, "line", Type.CODE, Optional.of(lines));
        add(fields, "ground", Type.CODE, Optional.of(grounds()));
        add(fields, "original_line", Type.CODE, Optional.of(lines));
        add(fields, "result", Type.CODE, Optional.of(results));
        add(fields, "filed", Type.DATE, Optional.empty());
        add(fields, "closed", Type.DATE, Optional.empty());
        add(fields, "due", Type.DATE, Optional.empty());
        add(fields, "cause", Type.TEXT, Optional.empty());
        add(fields, "hearings", Type.NUMBER, Optional.empty());
        add(fields, "amount", Type.NUMBER, Optional.empty());
        add(fields, "year", Type.NUMBER, Optional.empty());
        add(fields, "heard", Type.BOOLEAN, Optional.empty());
        add(fields, "urgent", Type.BOOLEAN, Optional.empty());
        return fields;
    }

    private static void add(Map<String, FieldType> fields, String name, Type type, Optional<CodeList> codes) {
        fields.put(name, new FieldType(name, type, codes));
    }

    /** Contracts, with sales and loans under them, and house sales under sales; torts beside them. */
    private static CodeList grounds() {
        return new CodeList(
                "ground",
                List.of(
                        entry(1, "loan", "contract"),
                        entry(2, "house_sale", "sale"),
                        entry(3, "contract", null),
                        entry(4, "tort", null),
                        entry(5, "sale", "contract")));
    }

    private static CodeList.Entry entry(int id, String code, String parent) {
        return new CodeList.Entry(
                id, code, LocalizedText.same(code), parent == null ? Map.of() : Map.of(CodeList.PARENT, parent));
    }

    private static CodeList list(String name, String... codes) {
        List<CodeList.Entry> entries = new ArrayList<>();
        for (String code : codes) {
            entries.add(new CodeList.Entry(entries.size() + 1, code, LocalizedText.same(code), Map.of()));
        }
        return new CodeList(name, entries);
    }
}
