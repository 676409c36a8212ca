package zhixiao.spec.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Term;
import zhixiao.spec.evaluate.Standing.Reason;
import zhixiao.spec.expression.Expression;
import zhixiao.spec.model.Table;

/** Decides for one row whether it counts. */
final class Counting {
    private Counting() {}

    /** Whether a row of the term's table counts, as the question asks. */
    static Standing of(KnownRow asked, Term term, Question question) {
        Measure measure = term.measure();
        Table table = measure.table();
        if (asked.known().isEmpty()) {
            return new Standing(
                    Reason.NOT_ENTERED, Optional.empty(), asked.written().day(table.entered()));
        }
        Row row = asked.known().get();
        if (!question.courts().isEmpty()
                && !row.text(table.court()).map(question.courts()::contains).orElse(false)) {
            return Standing.of(Reason.OTHER_COURT);
        }
        String line = row.text(table.breakdown()).orElse(Question.UNMAPPED);
        if (question.line().isPresent() && !question.line().get().equals(line)) {
            return Standing.of(Reason.OTHER_LINE);
        }
        for (Expression condition : conditions(measure)) {
            Optional<Boolean> truth = Interpreter.truth(condition, row);
            if (truth.isEmpty()) {
                return Standing.of(Reason.CONDITION_UNKNOWN, condition);
            }
            if (!truth.get()) {
                return Standing.of(Reason.CONDITION_FALSE, condition);
            }
        }
        Standing inTime = measure.timing() instanceof Measure.Stock stock
                ? inState(row, stock, moment(term, question.period()))
                : onEvent(row, (Measure.Flow) measure.timing(), question.period());
        boolean noValue = measure.value()
                .filter(value -> Interpreter.value(value, row).isEmpty())
                .isPresent();
        return inTime.counts() && noValue
                ? Standing.of(Reason.NO_VALUE, measure.value().orElseThrow())
                : inTime;
    }

    /** What a row must fulfil, one by one; those of a population too, so that the one that fails can be told. */
    private static List<Expression> conditions(Measure measure) {
        return measure.condition().stream().flatMap(Counting::parts).toList();
    }

    private static Stream<Expression> parts(Expression condition) {
        if (condition instanceof Expression.Named named) {
            return parts(named.condition());
        }
        return condition instanceof Expression.And and
                ? and.operands().stream().flatMap(Counting::parts)
                : Stream.of(condition);
    }

    /** The day at whose end a stock is looked at: the last of the period, or the one before its first. */
    private static LocalDate moment(Term term, Period period) {
        return term.atStart() ? period.start().minusDays(1) : period.end();
    }

    private static Standing onEvent(Row row, Measure.Flow flow, Period period) {
        Optional<LocalDate> on = Interpreter.day(flow.on(), row);
        if (on.isEmpty()) {
            return Standing.of(Reason.NO_DAY, flow.on());
        }
        if (on.get().isBefore(period.start())) {
            return Standing.of(Reason.BEFORE_PERIOD, flow.on(), on.get());
        }
        if (on.get().isAfter(period.end())) {
            return Standing.of(Reason.AFTER_PERIOD, flow.on(), on.get());
        }
        return Standing.of(Reason.COUNTS, flow.on(), on.get());
    }

    /** In the state at the end of a day t: from ≤ t and not until ≤ t, of a state that opens at all. */
    private static Standing inState(Row row, Measure.Stock stock, LocalDate t) {
        Optional<LocalDate> from = Interpreter.day(stock.from(), row);
        Optional<LocalDate> until = Interpreter.day(stock.until(), row);
        if (from.isEmpty()) {
            return Standing.of(Reason.NO_DAY, stock.from());
        }
        if (until.isPresent() && !until.get().isAfter(from.get())) {
            return Standing.of(Reason.NEVER_OPENS, stock.until(), until.get());
        }
        if (from.get().isAfter(t)) {
            return Standing.of(Reason.NOT_BEGUN, stock.from(), from.get());
        }
        if (until.isPresent() && !until.get().isAfter(t)) {
            return Standing.of(Reason.OVER, stock.until(), until.get());
        }
        return Standing.of(Reason.COUNTS, stock.from(), from.get());
    }
}
