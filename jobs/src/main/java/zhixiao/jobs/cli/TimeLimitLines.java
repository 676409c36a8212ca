package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.Optional;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.LimitedCases;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.Table;
import zhixiao.spec.text.Word;
import zhixiao.spec.timelimit.ClockRole;
import zhixiao.spec.timelimit.LimitClock;
import zhixiao.spec.timelimit.LimitResult;
import zhixiao.spec.timelimit.LimitRule;
import zhixiao.spec.timelimit.LimitStanding;

/** Prints how the time limit of a case was computed: the rule with its articles, every event, and where the case stands. */
final class TimeLimitLines {
    private final Console console;
    private final CaseModel model;

    TimeLimitLines(Console console, CaseModel model) {
        this.console = console;
        this.model = model;
    }

    /** Prints it for each case of the extract that was there on that day; nothing if the model tells no time limits. */
    void print(Extract file, LocalDate asOf) {
        LimitedCases limits = new LimitedCases(file, asOf);
        Table cases = model.cases();
        for (Row row : file.rows().get(Table.CASES)) {
            limits.known(row).flatMap(limits::of).ifPresent(standing -> {
                console.print("limit.head", asOf);
                standing.rule().ifPresent(this::rule);
                standing.clock().ifPresent(clock -> clock(standing, clock));
                console.print(
                        "limit.state",
                        name(cases, LimitResult.STATE, Word.of(standing.state())),
                        standing.reason()
                                .map(reason -> console.messages()
                                        .get("limit.because", name(cases, LimitResult.REASON, Word.of(reason))))
                                .orElse(""));
            });
        }
    }

    private void rule(LimitRule rule) {
        LimitRule.Texts texts = rule.texts();
        console.print("limit.rule", rule.entry().name().in(console.language()), rule.code(), texts.limit());
        console.print("limit.source", texts.source(), console.messages().get("limit." + texts.status()));
        if (!texts.extension().isEmpty()) {
            console.print("limit.extension", texts.extension(), texts.approver());
        }
        if (!texts.note().isEmpty()) {
            console.print("limit.note", texts.note());
        }
    }

    private void clock(LimitStanding standing, LimitClock clock) {
        Field start = model.cases().column(clock.rule().start()).orElseThrow();
        console.print("limit.start", start.title().in(console.language()), clock.first());
        for (LimitClock.Step step : clock.steps()) {
            String until = step.event().until().map(LocalDate::toString).orElse("…");
            String kind = kind(step.event().kind());
            if (!step.counted()) {
                console.print("limit.late", kind, step.event().from(), until, step.deadline());
            } else if (step.event().role() == ClockRole.EXTENDED
                    && step.event().until().isEmpty()) {
                console.print("limit.step_without_end", kind, step.event().from());
            } else {
                console.print("limit.step", kind, step.event().from(), until, step.days(), step.deadline());
            }
        }
        if (!clock.moved().equals(clock.deadline())) {
            console.print("limit.moved", clock.moved(), clock.deadline());
        }
        standing.value(LimitResult.DEADLINE)
                .ifPresent(deadline -> console.print(
                        standing.closed() ? "limit.closed" : "limit.pending",
                        deadline,
                        standing.end(),
                        standing.value(LimitResult.DAYS_ALLOWED).orElseThrow(),
                        standing.value(LimitResult.DAYS_USED).orElseThrow(),
                        standing.value(LimitResult.DAYS_LEFT).orElseThrow(),
                        standing.value(LimitResult.DAYS_EXCLUDED).orElseThrow()));
    }

    private String kind(String code) {
        Table events = model.table(model.limit().orElseThrow().events().table()).orElseThrow();
        return code(events.column(model.limit().orElseThrow().events().kind()).flatMap(Field::codes), code);
    }

    private String name(Table cases, LimitResult result, String code) {
        return code(
                cases.fields().values().stream()
                        .filter(field -> field.limit().equals(Optional.of(result)))
                        .findFirst()
                        .flatMap(Field::codes),
                code);
    }

    private String code(Optional<CodeList> list, String code) {
        return list.flatMap(codes -> codes.entry(code))
                .map(entry -> entry.name().in(console.language()))
                .orElse(code);
    }
}
