package zhixiao.jobs.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A reader of a publication who lays everything side by side and knows what every figure means: counts that are published,
 * and equations between them. He works with a library of linear programming and knows nothing of how small counts are hidden.
 */
final class JointReader {
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final List<Map<String, Double>> equations = new ArrayList<>();
    private final Map<String, Long> known = new LinkedHashMap<>();

    /** A count that is published. */
    void reads(String count, long value) {
        known.put(count, value);
    }

    /** The first count is the sum of the others. */
    void knowsThat(String sum, String... parts) {
        Map<String, Double> equation = new LinkedHashMap<>();
        equation.put(sum, 1.0);
        for (String part : parts) {
            equation.merge(part, -1.0, Double::sum);
        }
        equations.add(equation);
    }

    /** True if the count stands somewhere. */
    boolean sees(String count) {
        return known.containsKey(count);
    }

    /** How far apart the largest and the smallest number are that a count can be. */
    long width(String count) {
        equations.forEach(equation -> equation.keySet().forEach(name -> counts.putIfAbsent(name, counts.size())));
        List<LinearConstraint> constraints = new ArrayList<>();
        for (Map<String, Double> equation : equations) {
            double[] factors = new double[counts.size()];
            equation.forEach((name, factor) -> factors[counts.get(name)] += factor);
            constraints.add(new LinearConstraint(factors, Relationship.EQ, 0));
        }
        known.forEach((name, value) -> {
            if (counts.containsKey(name)) {
                constraints.add(new LinearConstraint(unit(name), Relationship.EQ, value));
            }
        });
        double most = solve(count, GoalType.MAXIMIZE, constraints);
        return Math.round(most - solve(count, GoalType.MINIMIZE, constraints));
    }

    private double solve(String count, GoalType goal, List<LinearConstraint> constraints) {
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(unit(count), 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private double[] unit(String count) {
        double[] factors = new double[counts.size()];
        factors[counts.get(count)] = 1;
        return factors;
    }
}
