package zhixiao.spec.example;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.catalogue.ExampleSpec.Given;
import zhixiao.spec.evaluate.Interpreter;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.Check;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.recognition.Recognised;
import zhixiao.spec.recognition.Recogniser;
import zhixiao.spec.recognition.Recognition;
import zhixiao.spec.source.Position;
import zhixiao.spec.yaml.YamlScalar;

/** Binds a row of an example: known fields, values of their types, and no row that the model would reject. */
final class RowBinder {
    private static final int DECIMALS = 2;

    private final Table table;
    private final Problems problems;

    RowBinder(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /** The row, with what could be read of it. */
    Row bind(Given written) {
        Map<String, Object> values = new LinkedHashMap<>();
        written.values().forEach((name, value) -> {
            Field field = table.fields().get(name.text());
            if (field == null || !field.isStored()) {
                List<String> known = table.fields().values().stream()
                        .filter(Field::isStored)
                        .map(Field::name)
                        .toList();
                problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_NAME, name.text())
                        .found(name.text(), known));
            } else {
                value(field, value).ifPresent(typed -> values.put(field.name(), typed));
            }
        });
        lookUp(values);
        recognise(values);
        lookUp(values);
        Row row = new Row(name(written), written.times(), values);
        for (Check check : table.checks()) {
            if (check.rejects() && Interpreter.isTrue(check.condition(), row)) {
                problems.add(Problem.at(written.position(), ProblemCode.EXAMPLE_ROW_REJECTED, check.name()));
            }
        }
        return row;
    }

    /** Where it stands in its file, and what identifies it, if that is said. */
    private String name(Given written) {
        Position place = written.position();
        String key = written.values().entrySet().stream()
                .filter(entry -> table.key().equals(Optional.of(entry.getKey().text())))
                .map(entry -> " " + entry.getValue().text())
                .findFirst()
                .orElse("");
        return place.line() + ":" + place.column() + key;
    }

    private Optional<?> value(Field field, YamlScalar written) {
        return switch (field.kind()) {
            case TEXT, CASE_NUMBER, COURT -> Optional.of(written.text());
            case CODE -> field.codes().flatMap(codes -> code(codes, written));
            case DATE -> known(written.date(), field, written, "yyyy-MM-dd");
            case INTEGER -> known(written.number().flatMap(number -> scaled(number, 0)), field, written, "3");
            case DECIMAL ->
                known(written.number().flatMap(number -> scaled(number, DECIMALS)), field, written, "1000.50");
            case BOOLEAN ->
                known(
                        Optional.of(written.text())
                                .filter(text -> text.equals("true") || text.equals("false"))
                                .map(Boolean::valueOf),
                        field,
                        written,
                        "true",
                        "false");
        };
    }

    private Optional<String> code(CodeList codes, YamlScalar written) {
        Optional<String> code = codes.entry(written.text()).map(CodeList.Entry::code);
        if (code.isEmpty()) {
            problems.add(Problem.at(written.position(), ProblemCode.UNKNOWN_CODE, written.text(), codes.name())
                    .found(written.text(), codes.codes()));
        }
        return code;
    }

    /** The number with so many decimals, or empty if it has more. */
    private static Optional<BigDecimal> scaled(BigDecimal number, int decimals) {
        return number.stripTrailingZeros().scale() > decimals
                ? Optional.empty()
                : Optional.of(number.setScale(decimals));
    }

    private <T> Optional<T> known(Optional<T> value, Field field, YamlScalar written, String... examples) {
        if (value.isEmpty()) {
            problems.add(Problem.at(written.position(), ProblemCode.BAD_VALUE, field.name())
                    .found(written.text(), List.of(examples)));
        }
        return value;
    }

    /** Recognises codes in texts as intake does, unless they are written. */
    private void recognise(Map<String, Object> values) {
        for (Field field : table.fields().values()) {
            Recognition rules = field.recognition().orElse(null);
            if (rules != null && values.get(rules.from()) instanceof String text && !values.containsKey(field.name())) {
                Recognised found = new Recogniser(field.codes().orElseThrow(), rules, Map.of())
                        .of(
                                text.strip(),
                                rules.by().map(values::get).map(String.class::cast),
                                rules.on().map(values::get).map(LocalDate.class::cast));
                found.entry().ifPresent(entry -> values.put(field.name(), entry.code()));
                rules.outcome()
                        .ifPresent(outcome ->
                                values.putIfAbsent(outcome, found.outcome().word()));
            }
        }
    }

    /** Fills fields whose value follows from another one's code, unless they are written. */
    private void lookUp(Map<String, Object> values) {
        for (Field field : table.fields().values()) {
            field.lookup().ifPresent(lookup -> table.fields()
                    .get(lookup.field())
                    .codes()
                    .filter(codes -> values.containsKey(lookup.field()))
                    .flatMap(codes -> codes.entry((String) values.get(lookup.field())))
                    .map(entry -> entry.attributes().get(lookup.attribute()))
                    .ifPresent(code -> values.putIfAbsent(field.name(), code)));
        }
    }
}
