package zhixiao.spec.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A number that follows from a code, as Spark SQL over the code's stored number. */
public final class CodeLookupSql {
    private CodeLookupSql() {}

    /**
     * The expression: null where the code is null, or has no number. However many codes there are, it is one literal: Spark
     * walks all parts of an expression again and again while it plans.
     *
     * @param numbers the number of each code, in the order of the list
     * @param code the column of the code, as SQL
     */
    public static String of(List<Optional<Integer>> numbers, String code) {
        String written = numbers.stream()
                .map(number -> number.map(String::valueOf).orElse(""))
                .collect(Collectors.joining(","));
        return "get(try_cast(split('" + written + "', ',') AS ARRAY<INT>), " + code + " - 1)";
    }
}
