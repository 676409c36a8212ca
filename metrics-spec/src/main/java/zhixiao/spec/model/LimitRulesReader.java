package zhixiao.spec.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.expression.ExpressionReader;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.timelimit.Limit;
import zhixiao.spec.timelimit.LimitRule;
import zhixiao.spec.yaml.YamlScalar;

/** Reads the table of time limits, row by row; every mistake of every row is told. */
final class LimitRulesReader {
    private static final List<String> REQUIRED = List.of("code", "case_types", "limit", "start", "source", "status");
    private static final List<String> ALLOWED = List.of(
            "code",
            "name",
            "name_zh_hans",
            "name_zh_hant",
            "name_en",
            "case_types",
            "procedures",
            "when",
            "limit",
            "start",
            "month_ends",
            "conversion",
            "holidays",
            "extension",
            "approver",
            "valid_from",
            "valid_to",
            "source",
            "status",
            "note");
    private static final Pattern LENGTH =
            Pattern.compile("(?:([1-9]\\d{0,2}) (month|year)s?)?(?: ?([1-9]\\d{0,3}) days?)?");
    private static final List<String> LIMITS =
            List.of("6 months", "30 days", "1 month 15 days", "1 year", "none", "untold");
    private static final int MONTHS_OF_A_YEAR = 12;

    private final Table cases;
    private final CodeList codes;
    private final CodeList caseTypes;
    private final Optional<CodeList> procedures;
    private final Problems problems;

    /**
     * Reads rows for a table of cases.
     *
     * @param codes the rules as a code list: what is wrong with their codes has been told
     */
    LimitRulesReader(
            Table cases, CodeList codes, CodeList caseTypes, Optional<CodeList> procedures, Problems problems) {
        this.cases = cases;
        this.codes = codes;
        this.caseTypes = caseTypes;
        this.procedures = procedures;
        this.problems = problems;
    }

    /** The rules in the order of the file. */
    List<LimitRule> read(SpecFile file) {
        List<LimitRule> rules = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (Map<String, YamlScalar> row : TableCells.read(file, REQUIRED, ALLOWED, problems)) {
            if (REQUIRED.stream().allMatch(row::containsKey)) {
                codes.entry(row.get("code").text())
                        .filter(entry -> once.add(entry.code()))
                        .ifPresent(entry -> rules.add(rule(entry, row)));
            }
        }
        return rules;
    }

    private LimitRule rule(CodeList.Entry entry, Map<String, YamlScalar> row) {
        for (String column : REQUIRED) {
            if (row.get(column).isNull()) {
                problems.add(Problem.at(row.get(column).position(), ProblemCode.MISSING_KEY, column));
            }
        }
        Optional<LocalDate> from = day(row, "valid_from");
        Optional<LocalDate> to = day(row, "valid_to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(Problem.at(row.get("valid_to").position(), ProblemCode.BAD_VALUE, "valid_to")
                    .found(to.get().toString(), List.of("valid_from …")));
        }
        choice(row, "status", "stated", "inferred");
        return new LimitRule(
                entry,
                listed(row, "case_types", Optional.of(caseTypes)),
                listed(row, "procedures", procedures),
                when(row),
                limit(row.get("limit")),
                start(row.get("start")),
                choice(row, "month_ends", "", "yes").equals("yes"),
                choice(row, "conversion", "", "from_filing", "from_decision").equals("from_decision"),
                choice(row, "holidays", "", "move").equals("move"),
                from,
                to,
                new LimitRule.Texts(
                        text(row, "limit"),
                        text(row, "extension"),
                        text(row, "approver"),
                        text(row, "source"),
                        text(row, "status"),
                        text(row, "note")));
    }

    private static String text(Map<String, YamlScalar> row, String column) {
        return Optional.ofNullable(row.get(column)).map(YamlScalar::text).orElse("");
    }

    private static Optional<YamlScalar> written(Map<String, YamlScalar> row, String column) {
        return Optional.ofNullable(row.get(column)).filter(cell -> !cell.isNull());
    }

    private Optional<LocalDate> day(Map<String, YamlScalar> row, String column) {
        return written(row, column).flatMap(cell -> {
            if (cell.date().isEmpty()) {
                bad(cell, column, List.of("yyyy-MM-dd"));
            }
            return cell.date();
        });
    }

    private String choice(Map<String, YamlScalar> row, String column, String... allowed) {
        String text = text(row, column);
        if (row.containsKey(column) && !Arrays.asList(allowed).contains(text) && !text.isEmpty()) {
            bad(row.get(column), column, List.of(allowed));
        }
        return text;
    }

    private void bad(YamlScalar cell, String column, List<String> allowed) {
        problems.add(Problem.at(cell.position(), ProblemCode.BAD_VALUE, column).found(cell.text(), allowed));
    }

    private List<CodeList.Entry> listed(Map<String, YamlScalar> row, String column, Optional<CodeList> list) {
        List<CodeList.Entry> entries = new ArrayList<>();
        written(row, column).ifPresent(cell -> {
            for (String code : cell.text().split("[;\\s]+")) {
                Optional<CodeList.Entry> entry = list.flatMap(known -> known.entry(code));
                entry.ifPresentOrElse(
                        entries::add,
                        () -> problems.add(Problem.at(
                                        cell.position(),
                                        ProblemCode.UNKNOWN_CODE,
                                        code,
                                        list.map(CodeList::name).orElse(column))
                                .found(code, list.map(CodeList::codes).orElse(List.of()))));
            }
        });
        return entries;
    }

    private Optional<Expression> when(Map<String, YamlScalar> row) {
        return written(row, "when")
                .flatMap(cell -> new ExpressionReader(problems).readCondition(cell, cases.storedScope()));
    }

    private Limit limit(YamlScalar cell) {
        Matcher length = LENGTH.matcher(cell.text());
        if (!cell.isNull() && length.matches()) {
            int months = length.group(1) == null ? 0 : Integer.parseInt(length.group(1));
            return new Limit.Length(
                    "year".equals(length.group(2)) ? months * MONTHS_OF_A_YEAR : months,
                    length.group(3) == null ? 0 : Integer.parseInt(length.group(3)));
        }
        if (!cell.isNull() && !cell.text().equals("none") && !cell.text().equals("untold")) {
            bad(cell, "limit", LIMITS);
        }
        return cell.text().equals("none") ? new Limit.None() : new Limit.Untold();
    }

    private String start(YamlScalar cell) {
        List<String> days = cases.stored().stream()
                .filter(field -> field.kind() == FieldKind.DATE)
                .map(Field::name)
                .toList();
        if (!cell.isNull() && !days.contains(cell.text())) {
            problems.add(Problem.at(cell.position(), ProblemCode.UNKNOWN_NAME, cell.text())
                    .found(cell.text(), days));
        }
        return cell.text();
    }
}
