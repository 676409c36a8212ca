package zhixiao.spec.mapping;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import zhixiao.spec.model.Field;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlScalar;

/** Checks that a constant is a value of its field: it would be bad in every row, or in none. */
final class ConstantCheck {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,2})?");

    private final Field field;
    private final List<String> trueWords;
    private final List<String> falseWords;
    private final Problems problems;

    ConstantCheck(Field field, List<String> trueWords, List<String> falseWords, Problems problems) {
        this.field = field;
        this.trueWords = trueWords;
        this.falseWords = falseWords;
        this.problems = problems;
    }

    void verify(YamlScalar constant) {
        String text = constant.text();
        switch (field.kind()) {
            case TEXT, COURT -> {}
            case CODE ->
                field.codes()
                        .filter(codes -> codes.entry(text).isEmpty())
                        .ifPresent(codes -> problems.add(
                                Problem.at(constant.position(), ProblemCode.UNKNOWN_CODE, text, codes.name())
                                        .found(text, codes.codes())));
            case DATE -> require(constant, isDay(text), "yyyy-MM-dd");
            case INTEGER -> require(constant, WHOLE.matcher(text).matches(), "12");
            case DECIMAL -> require(constant, DECIMAL.matcher(text).matches(), "12.50");
            case BOOLEAN ->
                require(
                        constant,
                        trueWords.contains(text) || falseWords.contains(text),
                        trueWords.get(0) + ", " + falseWords.get(0));
        }
    }

    private void require(YamlScalar constant, boolean fine, String example) {
        if (!fine) {
            problems.add(Problem.at(constant.position(), ProblemCode.BAD_VALUE, "constant")
                    .found(constant.text(), List.of(example)));
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
