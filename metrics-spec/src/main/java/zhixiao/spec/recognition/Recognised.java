package zhixiao.spec.recognition;

import java.util.Optional;
import zhixiao.spec.expression.CodeList;

/**
 * What a text was recognised as.
 *
 * @param outcome how
 * @param entry the code; empty if it is ambiguous or unresolved
 */
public record Recognised(Outcome outcome, Optional<CodeList.Entry> entry) {
    /** The name of no code. */
    static final Recognised UNRESOLVED = new Recognised(Outcome.UNRESOLVED, Optional.empty());

    /** The name of several codes. */
    static final Recognised AMBIGUOUS = new Recognised(Outcome.AMBIGUOUS, Optional.empty());
}
