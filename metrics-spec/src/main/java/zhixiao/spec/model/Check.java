package zhixiao.spec.model;

import java.math.BigDecimal;
import java.util.Optional;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.text.LocalizedText;

/**
 * A quality rule: what no row, or hardly any row, should look like.
 *
 * @param name its name in counts and rejects
 * @param condition true for a row that fails it
 * @param rejects true if such a row is no case; false if it is kept and counted
 * @param title in words
 * @param severity how bad a row is that fails it
 * @param tolerance the share of the table's rows that may fail it, a fraction; empty if nobody has set one
 * @param stops true if a run stops where more fail than are tolerated; false if that is told and the run goes on
 * @param basis where the rule comes from, or empty
 */
public record Check(
        String name,
        Expression condition,
        boolean rejects,
        LocalizedText title,
        Severity severity,
        Optional<BigDecimal> tolerance,
        boolean stops,
        Optional<String> basis) {

    /** How bad a row is; the words stand in manifests. */
    public enum Severity {
        /** It is wrong. */
        ERROR,
        /** It may be right, and usually is not. */
        WARN,
        /** It may well be right; somebody should look. */
        REVIEW
    }
}
