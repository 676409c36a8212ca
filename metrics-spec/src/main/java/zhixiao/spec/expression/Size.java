package zhixiao.spec.expression;

/**
 * How large a bound expression may be. A name of a population stands for its whole condition, so a few lines
 * that use each other twice would fill the memory; and the engine's parser has a stack, too.
 */
final class Size {
    /** The most nodes. */
    static final int LARGEST = 2_000;
    /** The most levels. */
    static final int DEEPEST = 100;

    private int nodes;

    private Size() {}

    static boolean isFine(Expression expression) {
        return new Size().fits(expression, 1);
    }

    private boolean fits(Expression expression, int depth) {
        nodes++;
        return depth <= DEEPEST
                && nodes <= LARGEST
                && expression.operands().stream().allMatch(operand -> fits(operand, depth + 1));
    }
}
