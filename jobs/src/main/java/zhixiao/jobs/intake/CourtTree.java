package zhixiao.jobs.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/** The courts in official order, and which court stands above which. */
public final class CourtTree {
    private final Map<String, Court> courts = new LinkedHashMap<>();
    private final List<Court> inOrder;
    private final Map<String, Below> levels;

    private CourtTree(List<Court> courts) {
        courts.forEach(court -> this.courts.put(court.code(), court));
        this.inOrder = List.copyOf(this.courts.values());
        this.levels = below();
    }

    /**
     * Builds the tree.
     *
     * @param levels the levels that the model knows
     * @throws ProblemException with every mistake: no courts, a code twice, an unknown level, a court above
     *     that is not there, courts above each other in a circle
     */
    public static CourtTree of(List<Court> courts, List<String> levels) {
        List<Problem> problems = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Court court : courts) {
            if (court.code().isEmpty()) {
                problems.add(broken("row " + court.order() + ": code?"));
            } else if (!codes.add(court.code())) {
                problems.add(broken(court.code() + " × 2"));
            }
            if (!levels.contains(court.level())) {
                problems.add(broken(court.code()).found(court.level(), levels));
            }
        }
        for (Court court : courts) {
            court.parent()
                    .filter(parent -> !codes.contains(parent))
                    .ifPresent(parent -> problems.add(broken(court.code() + " → " + parent)
                            .found(parent, List.copyOf(codes).stream().sorted().toList())));
        }
        CourtTree tree = new CourtTree(courts);
        if (courts.isEmpty()) {
            problems.add(broken("0"));
        }
        if (problems.isEmpty()) {
            tree.circle().ifPresent(circle -> problems.add(broken(circle)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return tree;
    }

    private static Problem broken(String detail) {
        return Problem.of(ProblemCode.COURTS_BROKEN, detail);
    }

    /** All courts in official order. */
    public List<Court> courts() {
        return inOrder;
    }

    /** The codes of all courts, in official order. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(courts.keySet());
    }

    /** A court by its code. */
    public Court court(String code) {
        return courts.get(code);
    }

    /** The court itself and every court above it, from below. */
    public List<Court> withAbove(Court court) {
        Set<Court> chain = new LinkedHashSet<>();
        Court current = court;
        while (current != null && chain.add(current)) {
            current = current.parent().map(courts::get).orElse(null);
        }
        return List.copyOf(chain);
    }

    /** True if there are courts below this one. */
    public boolean hasBelow(Court court) {
        return levels.get(court.code()).below();
    }

    /** The levels of the court and of every court below it. */
    public Set<String> levelsOfTree(Court court) {
        return levels.get(court.code()).levels();
    }

    /** One walk up from every court tells every court what is below it. */
    private Map<String, Below> below() {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        Set<String> above = new HashSet<>();
        for (Court court : courts.values()) {
            for (Court other : withAbove(court)) {
                found.computeIfAbsent(other.code(), code -> new LinkedHashSet<>())
                        .add(court.level());
                if (!other.equals(court)) {
                    above.add(other.code());
                }
            }
        }
        Map<String, Below> below = new HashMap<>();
        found.forEach((code, words) -> below.put(code, new Below(words, above.contains(code))));
        return below;
    }

    private record Below(Set<String> levels, boolean below) {}

    private Optional<String> circle() {
        for (Court court : courts.values()) {
            List<Court> chain = withAbove(court);
            Court top = chain.get(chain.size() - 1);
            if (top.parent().isPresent()) {
                return Optional.of(
                        String.join(" → ", chain.stream().map(Court::code).toList()) + " → "
                                + top.parent().get());
            }
        }
        return Optional.empty();
    }
}
