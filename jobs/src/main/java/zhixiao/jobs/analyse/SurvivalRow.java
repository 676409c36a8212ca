package zhixiao.jobs.analyse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.jobs.statistics.survival.Durations;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.DurationCount;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/**
 * A row of {@code survival}: one figure of one curve.
 *
 * @param indicator the indicator
 * @param court the court
 * @param of the cell that it is of
 * @param figure the figure
 * @param durations what the curve was formed of
 * @param lastYear the same figure one year before; empty if there is none
 * @param change the change on the year; empty if there is nothing to compare with, refused without an interval
 */
record SurvivalRow(
        Manifest.Indicator indicator,
        Manifest.Court court,
        DurationCount of,
        SurvivalFigure figure,
        Durations durations,
        Optional<Double> lastYear,
        Optional<Outcome<Difference>> change) {

    /** The columns of the table, as {@code docs/tables.md} tells them. */
    static List<Column<SurvivalRow>> columns(String catalogue) {
        Stream<Column<SurvivalRow>> columns = Stream.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("indicator", row -> row.indicator().id()),
                Column.text("court", row -> row.court().code()),
                Column.whole("court_order", row -> row.court().order()),
                Column.text("scope", row -> row.of().scope()),
                Column.text("line", row -> row.of().line()),
                Column.text("period", row -> row.of().period()),
                Column.day("period_start", row -> row.of().start()),
                Column.day("period_end", row -> row.of().end()),
                Column.text("statistic", row -> row.figure().statistic().word()),
                Column.whole(
                        "days",
                        row -> row.figure().days() == 0 ? null : row.figure().days()),
                Column.number("value", row -> row.figure().value().optional().orElse(null)),
                Column.number("low", row -> row.limits().map(Interval::lower).orElse(null)),
                Column.number("high", row -> row.limits()
                        .filter(limits -> limits.finiteUpper().isPresent())
                        .map(Interval::upper)
                        .orElse(null)),
                Column.text("code", row -> row.code().map(RefusalCode::name).orElse(null)),
                Column.count(
                        "at_risk",
                        row -> row.figure().atRisk().isPresent()
                                ? row.figure().atRisk().getAsLong()
                                : null),
                Column.number("ended_only", row -> number(row.figure().endedOnly())),
                Column.count("ended", row -> row.durations().closed().total()),
                Column.count("pending", row -> row.durations().pending().total()),
                Column.count("entered", row -> row.durations().entered().total()),
                Column.number("last_year", row -> row.lastYear().orElse(null)),
                Column.number(
                        "change_on_year",
                        row -> row.difference().map(Difference::value).orElse(null)),
                Column.number("change_low", row -> row.difference()
                        .map(found -> found.interval().lower())
                        .orElse(null)),
                Column.number("change_high", row -> row.difference()
                        .map(found -> found.interval().upper())
                        .orElse(null)),
                Column.text("change_direction", row -> row.difference()
                        .map(found -> Word.of(found.direction()))
                        .orElse(null)),
                Column.text("change_code", row -> row.change()
                        .flatMap(Outcome::code)
                        .map(RefusalCode::name)
                        .orElse(null)));
        Stream<Column<SurvivalRow>> sentences = Stream.of(Language.values()).map(language -> {
            SurvivalSentence sentence = new SurvivalSentence(language);
            return Column.text("sentence_" + language.columnTag(), sentence::of);
        });
        return Stream.concat(columns, sentences).toList();
    }

    /** The interval, where there is one. */
    Optional<Interval> limits() {
        return figure.limits().optional();
    }

    /** Why there is no value or no interval. */
    Optional<RefusalCode> code() {
        return figure.value().code().or(() -> figure.limits().code());
    }

    /** The change with its interval, where it may be told. */
    Optional<Difference> difference() {
        return change.flatMap(Outcome::optional);
    }

    private static Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
