package zhixiao.jobs.analyse;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.casemix.Decomposition;
import zhixiao.jobs.statistics.casemix.IndirectStandardisation;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.Figure;
import zhixiao.spec.text.Language;

/**
 * A row of {@code decomposition}: all lines of a court together, or what one line adds.
 *
 * @param subject the indicator
 * @param figure the figure, of all lines or of the one
 * @param change the change on the year, taken apart; empty if there is none
 * @param expected what the cases would have given elsewhere; empty for a court with those below it, and for a line
 * @param part what the line adds to the change; empty for all lines together
 */
record CaseMixRow(
        Subject subject,
        Figure figure,
        Optional<Outcome<Decomposition>> change,
        Optional<Outcome<Expected>> expected,
        Optional<Decomposition.Part> part) {

    /**
     * Observed against expected.
     *
     * @param standardisation events seen and expected
     * @param overall the figure of all courts of the level together
     */
    record Expected(IndirectStandardisation standardisation, double overall) {
        /** The interval of the ratio. */
        Optional<Interval> limits() {
            return standardisation.binomialInterval(Confidence.NINETY_FIVE).optional();
        }
    }

    /** The columns of the table, as {@code docs/tables.md} tells them. */
    static List<Column<CaseMixRow>> columns(String catalogue) {
        Stream<Column<CaseMixRow>> columns = Stream.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("indicator", row -> row.figure().indicator()),
                Column.text("court", row -> row.figure().court()),
                Column.whole("court_order", row -> row.figure().courtOrder()),
                Column.text("scope", row -> row.figure().scope()),
                Column.text("line", row -> row.figure().line()),
                Column.text("period", row -> row.figure().period()),
                Column.day("period_start", row -> row.figure().start()),
                Column.day("period_end", row -> row.figure().end()),
                Column.number(
                        "change_on_year",
                        row -> row.number(Decomposition::difference, part -> part.mix() + part.rate())),
                Column.number("mix", row -> row.number(Decomposition::mix, Decomposition.Part::mix)),
                Column.number("rate", row -> row.number(Decomposition::rate, Decomposition.Part::rate)),
                Column.text("change_code", row -> row.change()
                        .flatMap(Outcome::code)
                        .map(RefusalCode::name)
                        .orElse(null)),
                Column.count("observed", row -> row.known()
                        .map(found -> found.standardisation().observed())
                        .orElse(null)),
                Column.number("expected", row -> row.known()
                        .map(found -> found.standardisation().expected())
                        .orElse(null)),
                Column.number("ratio", row -> row.known()
                        .map(found -> found.standardisation().ratio())
                        .orElse(null)),
                Column.number("ratio_low", row -> row.known()
                        .flatMap(Expected::limits)
                        .map(Interval::lower)
                        .orElse(null)),
                Column.number("ratio_high", row -> row.known()
                        .flatMap(Expected::limits)
                        .map(Interval::upper)
                        .orElse(null)),
                Column.number("adjusted", row -> row.known()
                        .map(found -> found.standardisation().adjusted(found.overall()))
                        .orElse(null)),
                Column.text("expected_code", row -> row.expected()
                        .flatMap(Outcome::code)
                        .map(RefusalCode::name)
                        .orElse(null)));
        Stream<Column<CaseMixRow>> sentences = Stream.of(Language.values()).map(language -> {
            CaseMixSentence sentence = new CaseMixSentence(language);
            return Column.text("sentence_" + language.columnTag(), sentence::of);
        });
        return Stream.concat(columns, sentences).toList();
    }

    /** Observed against expected, where it may be told. */
    Optional<Expected> known() {
        return expected.flatMap(Outcome::optional);
    }

    private Double number(ToDoubleFunction<Decomposition> whole, ToDoubleFunction<Decomposition.Part> ofLine) {
        return part.map(one -> (Double) ofLine.applyAsDouble(one)).orElseGet(() -> change.flatMap(Outcome::optional)
                .map(found -> (Double) whole.applyAsDouble(found))
                .orElse(null));
    }
}
