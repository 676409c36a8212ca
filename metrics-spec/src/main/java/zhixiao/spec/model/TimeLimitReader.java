package zhixiao.spec.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.SpecFiles;
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.SpecFile;
import zhixiao.spec.timelimit.ClockRole;
import zhixiao.spec.timelimit.LimitResult;
import zhixiao.spec.timelimit.LimitRule;
import zhixiao.spec.timelimit.TimeLimit;
import zhixiao.spec.yaml.YamlMap;
import zhixiao.spec.yaml.YamlScalar;

/** Reads how a model tells time limits: its {@code time_limit} block, with the table of rules that the block names. */
final class TimeLimitReader {
    private static final Map<String, ClockRole> ROLES = YamlMap.words(ClockRole.class);

    private final SpecFiles files;
    private final Problems problems;
    private final Map<String, CodeList> codes;
    private final Map<String, SpecFile> codeFiles;
    private final Map<String, Table> tables;
    private final List<String> texts;

    /**
     * Reads through the files.
     *
     * @param codeFiles the files that code lists were read from, by list
     * @param texts the texts that the model's hash is of; that of a calendar is added
     */
    TimeLimitReader(
            SpecFiles files,
            Map<String, CodeList> codes,
            Map<String, SpecFile> codeFiles,
            Map<String, Table> tables,
            List<String> texts) {
        this.files = files;
        this.problems = files.problems();
        this.codes = codes;
        this.codeFiles = codeFiles;
        this.tables = tables;
        this.texts = texts;
    }

    /** What the model says, or empty if it says nothing, or nothing that can be used. */
    Optional<TimeLimit> read(YamlMap model) {
        Optional<YamlMap> block = model.map("time_limit");
        if (block.isEmpty()) {
            boolean asked = tables.values().stream()
                    .flatMap(table -> table.fields().values().stream())
                    .anyMatch(field -> !field.isStored());
            if (asked) {
                model.require("time_limit");
            }
            return Optional.empty();
        }
        return readBlock(block.get());
    }

    private Optional<TimeLimit> readBlock(YamlMap map) {
        long before = problems.errors();
        Table cases = tables.get(Table.CASES);
        Optional<Field> caseType = map.requiredScalar("case_type").flatMap(name -> field(name, cases, FieldKind.CODE));
        Optional<Field> procedure = map.scalar("procedure").flatMap(name -> field(name, cases, FieldKind.CODE));
        Optional<Field> ended = map.requiredScalar("ended").flatMap(name -> field(name, cases, FieldKind.DATE));
        Optional<YamlScalar> rules = map.requiredScalar("rules");
        Optional<SpecFile> file = rules.flatMap(this::file);
        Optional<TimeLimit.Events> events = map.requiredMap("events").flatMap(this::events);
        Map<String, ClockRole> roles = roles(map, events);
        boolean lastDayExcluded = map.flag("last_day_excluded").orElse(false);
        Optional<WorkingDays> workingDays = map.scalar("working_days")
                .flatMap(path -> new WorkingDaysReader(files, texts).read(path))
                .or(() -> tables.get(Table.CASES).workingDays());
        List<LimitRule> read = List.of();
        if (caseType.isPresent() && file.isPresent()) {
            CodeList types = caseType.get().codes().orElse(new CodeList("", List.of()));
            CodeList list = codes.get(rules.get().text());
            read = new LimitRulesReader(cases, list, types, procedure.flatMap(Field::codes), problems).read(file.get());
            verifyRuleField(map, cases, list);
            verifyCalendar(map, read, workingDays);
        }
        map.finish();
        if (problems.errors() != before || caseType.isEmpty() || ended.isEmpty() || events.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TimeLimit(
                read,
                caseType.get().name(),
                procedure.map(Field::name),
                ended.get().name(),
                events.get(),
                roles,
                lastDayExcluded,
                workingDays));
    }

    private Optional<Field> field(YamlScalar name, Table table, FieldKind... kinds) {
        List<FieldKind> wanted = List.of(kinds);
        List<String> allowed = table.stored().stream()
                .filter(field -> wanted.contains(field.kind()))
                .map(Field::name)
                .toList();
        if (!allowed.contains(name.text())) {
            unknown(name, allowed);
            return Optional.empty();
        }
        return table.column(name.text());
    }

    private void unknown(YamlScalar name, List<String> allowed) {
        problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_NAME, name.text())
                .found(name.text(), allowed));
    }

    private Optional<SpecFile> file(YamlScalar list) {
        SpecFile file = codeFiles.get(list.text());
        if (file == null || !codes.containsKey(list.text())) {
            problems.add(Problem.at(list.position(), ProblemCode.UNKNOWN_REFERENCE, list.text())
                    .found(list.text(), List.copyOf(codeFiles.keySet())));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private Optional<TimeLimit.Events> events(YamlMap map) {
        List<String> children = tables.values().stream()
                .filter(table -> table.parent()
                        .filter(parent -> !parent.fromCases()
                                && tables.get(Table.CASES).key().equals(Optional.of(parent.parentField())))
                        .isPresent())
                .map(Table::name)
                .toList();
        Optional<YamlScalar> name = map.requiredScalar("table");
        Optional<YamlScalar> kind = map.requiredScalar("kind");
        Optional<YamlScalar> from = map.requiredScalar("from");
        Optional<YamlScalar> until = map.requiredScalar("until");
        Optional<YamlScalar> approved = map.scalar("approved");
        map.finish();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!children.contains(name.get().text())) {
            unknown(name.get(), children);
            return Optional.empty();
        }
        Table table = tables.get(name.get().text());
        Optional<Field> kindField = kind.flatMap(written -> field(written, table, FieldKind.CODE));
        Optional<Field> fromField = from.flatMap(written -> field(written, table, FieldKind.DATE));
        Optional<Field> untilField = until.flatMap(written -> field(written, table, FieldKind.DATE));
        Optional<Field> approvedField = approved.flatMap(written -> field(written, table, FieldKind.DATE));
        return kindField.isPresent() && fromField.isPresent() && untilField.isPresent()
                ? Optional.of(new TimeLimit.Events(
                        table.name(),
                        kindField.get().name(),
                        fromField.get().name(),
                        untilField.get().name(),
                        approvedField.map(Field::name)))
                : Optional.empty();
    }

    /** What the kinds do; each kind does one thing. */
    private Map<String, ClockRole> roles(YamlMap block, Optional<TimeLimit.Events> events) {
        Map<String, ClockRole> roles = new LinkedHashMap<>();
        Optional<CodeList> kinds = events.flatMap(
                known -> tables.get(known.table()).column(known.kind()).flatMap(Field::codes));
        block.requiredMap("kinds").ifPresent(map -> {
            ROLES.forEach((word, role) -> map.scalars(word).forEach(code -> {
                if (kinds.isPresent() && kinds.get().entry(code.text()).isEmpty()) {
                    problems.add(Problem.at(
                                    code.position(),
                                    ProblemCode.UNKNOWN_CODE,
                                    code.text(),
                                    kinds.get().name())
                            .found(code.text(), kinds.get().codes()));
                } else if (roles.putIfAbsent(code.text(), role) != null) {
                    problems.add(Problem.at(code.position(), ProblemCode.DUPLICATE_NAME, code.text()));
                }
            }));
            map.finish();
        });
        return roles;
    }

    /** A field that tells the rule must have the rules as its codes. */
    private void verifyRuleField(YamlMap map, Table cases, CodeList rules) {
        cases.fields().values().stream()
                .filter(field -> field.limit().equals(Optional.of(LimitResult.RULE)))
                .filter(field -> !field.codes().equals(Optional.of(rules)))
                .forEach(field -> problems.add(Problem.at(
                        map.keyPosition("rules"), ProblemCode.WRONG_KIND, field.name(), "codes: " + rules.name())));
    }

    /** A row that moves days needs to know which days courts work. */
    private void verifyCalendar(YamlMap map, List<LimitRule> rules, Optional<WorkingDays> days) {
        if (days.isEmpty() && !map.has("working_days") && rules.stream().anyMatch(LimitRule::movesOffHolidays)) {
            map.require("working_days");
        }
    }

    private void bad(YamlScalar cell, String column, List<String> allowed) {
        problems.add(Problem.at(cell.position(), ProblemCode.BAD_VALUE, column).found(cell.text(), allowed));
    }
}
