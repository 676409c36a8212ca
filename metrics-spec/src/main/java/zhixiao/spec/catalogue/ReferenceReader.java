package zhixiao.spec.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.yaml.YamlMap;

/** Reads the reference ranges of an indicator. */
final class ReferenceReader {
    private final Problems problems;

    ReferenceReader(Problems problems) {
        this.problems = problems;
    }

    /** Of two ranges for the same line and level, the later one is in force; on the same day neither is. */
    List<Reference> read(YamlMap map) {
        List<Reference> references = new ArrayList<>();
        for (YamlMap written : map.maps("reference")) {
            Reference reference = reference(written);
            boolean ambiguous = references.stream().anyMatch(reference::competesWith);
            if (ambiguous) {
                problems.add(Problem.at(written.position(), ProblemCode.DUPLICATE_NAME, reference.scope()));
            }
            references.add(reference);
        }
        return references;
    }

    private Reference reference(YamlMap map) {
        Optional<BigDecimal> low = map.number("from");
        Optional<BigDecimal> high = map.number("to");
        if (!map.has("from") && !map.has("to")) {
            problems.add(Problem.at(map.position(), ProblemCode.MISSING_KEY, "from | to"));
        }
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            problems.add(Problem.at(
                    map.keyPosition("from"),
                    ProblemCode.BAD_RANGE,
                    low.get().toPlainString(),
                    high.get().toPlainString()));
        }
        Reference reference = new Reference(
                map.scalar("line"),
                map.scalar("level"),
                low,
                high,
                map.date("effective_from"),
                map.requiredText("source"),
                map.position());
        map.finish();
        return reference;
    }
}
