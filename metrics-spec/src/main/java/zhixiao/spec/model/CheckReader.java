package zhixiao.spec.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.Names;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the quality rules of a table, from the model or from a file of their own. */
final class CheckReader {
    private static final Map<String, Boolean> GATES = gates();

    private final Problems problems;

    CheckReader(Problems problems) {
        this.problems = problems;
    }

    private static Map<String, Boolean> gates() {
        Map<String, Boolean> gates = new LinkedHashMap<>();
        gates.put("stop", true);
        gates.put("tell", false);
        return gates;
    }

    /** The rules in their order; those with mistakes are left out after their problems. @param rules by name */
    List<Check> read(YamlMap rules, Table table) {
        List<Check> checks = new ArrayList<>();
        rules.eachMap((name, rule) -> read(name, rule, table).ifPresent(checks::add));
        return checks;
    }

    private Optional<Check> read(YamlScalar name, YamlMap rule, Table table) {
        Names.verify(name, problems);
        Optional<YamlScalar> reject = rule.scalar("reject");
        Optional<YamlScalar> condition = reject.isPresent() ? reject : rule.requiredScalar("note");
        LocalizedText title = rule.localized("title").orElseGet(() -> LocalizedText.same(name.text()));
        Check.Severity severity = rule.choice("severity", YamlMap.words(Check.Severity.class))
                .orElse(reject.isPresent() ? Check.Severity.ERROR : Check.Severity.WARN);
        Optional<BigDecimal> tolerance = rule.share("tolerance");
        boolean stops = rule.choice("gate", GATES).orElse(false);
        Optional<String> basis = rule.text("basis");
        if (stops && !rule.has("tolerance")) {
            problems.add(Problem.at(rule.keyPosition("gate"), ProblemCode.GATE_WITHOUT_TOLERANCE, name.text()));
        }
        rule.finish();
        return condition
                .flatMap(text -> new ExpressionReader(problems).readCondition(text, table.storedScope()))
                .map(bound ->
                        new Check(name.text(), bound, reject.isPresent(), title, severity, tolerance, stops, basis));
    }
}
