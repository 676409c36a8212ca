package zhixiao.jobs.trace;

import java.util.Optional;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.model.Table;

/**
 * Cases of one kind: a code of a dimension, with all that stand under it.
 *
 * @param dimension the dimension
 * @param code the code, or empty for rows without one
 */
public record Kind(Breakdown dimension, Optional<CodeList.Entry> code) {

    /** The kind that a code stands for, {@link Question#UNMAPPED} included; empty if the dimension has no such code. */
    public static Optional<Kind> of(Breakdown dimension, String code) {
        return code.equals(Question.UNMAPPED)
                ? Optional.of(new Kind(dimension, Optional.empty()))
                : dimension.codes().entry(code).map(entry -> new Kind(dimension, Optional.of(entry)));
    }

    /** The condition on rows of a table, which has the dimension, as SQL. */
    String condition(Table table) {
        String column = SparkSql.name(dimension.column(table).name());
        return code.map(entry -> dimension.codes().under(entry).stream()
                        .map(below -> String.valueOf(below.id()))
                        .collect(Collectors.joining(", ", column + " IN (", ")")))
                .orElse(column + " IS NULL");
    }
}
