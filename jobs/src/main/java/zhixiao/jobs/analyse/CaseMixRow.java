package zhixiao.jobs.analyse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.casemix.Decomposition;
import zhixiao.jobs.statistics.casemix.DirectStandardisation;
import zhixiao.jobs.statistics.casemix.IndirectStandardisation;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.Figure;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/**
 * A row of {@code decomposition}: all cases of a court together, or what one stratum adds.
 *
 * @param subject the indicator
 * @param figure the figure of all cases
 * @param kinds what the strata are
 * @param change the change on the year, taken apart; empty if there is none
 * @param expected what the cases would have given elsewhere; empty for a court with those below it, and for a stratum
 * @param direct what the court would have with the cases of all courts of its level; empty as {@code expected} is
 * @param part what the stratum adds to the change; empty for all cases together
 */
record CaseMixRow(
        Subject subject,
        Figure figure,
        Kinds kinds,
        Optional<Outcome<Decomposition>> change,
        Optional<Outcome<Expected>> expected,
        Optional<Outcome<Direct>> direct,
        Optional<Decomposition.Part> part) {

    /**
     * What the strata are.
     *
     * @param id {@code line}, or the name of a dimension
     * @param title what people call it; empty for the lines
     */
    record Kinds(String id, Optional<LocalizedText> title) {
        static final Kinds LINES = new Kinds("line", Optional.empty());
    }

    /**
     * Observed against expected.
     *
     * @param standardisation events seen and expected
     * @param overall the figure of all courts of the level together
     */
    record Expected(IndirectStandardisation standardisation, double overall) {
        /** The interval of the ratio. */
        Optional<Interval> limits(Subject subject) {
            return (subject.kind() == Subject.Kind.PROPORTION
                            ? standardisation.binomialInterval(Confidence.NINETY_FIVE)
                            : standardisation.poissonInterval(Confidence.NINETY_FIVE))
                    .optional();
        }
    }

    /**
     * The figure with the cases of all courts of the level.
     *
     * @param standardisation the figure
     * @param overall the figure of all courts of the level together
     */
    record Direct(DirectStandardisation standardisation, double overall) {
        /** The interval of the figure. */
        Optional<Interval> limits() {
            return standardisation.interval(Confidence.NINETY_FIVE).optional();
        }
    }

    /** Stands for all cases together in the column {@code stratum}. */
    private static final String ALL = "all";

    /** The columns of the table, as {@code docs/tables.md} tells them. */
    static List<Column<CaseMixRow>> columns(String catalogue) {
        Stream<Column<CaseMixRow>> columns = Stream.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("indicator", row -> row.figure().indicator()),
                Column.text("court", row -> row.figure().court()),
                Column.whole("court_order", row -> row.figure().courtOrder()),
                Column.text("scope", row -> row.figure().scope()),
                Column.text("strata", row -> row.kinds().id()),
                Column.text(
                        "stratum",
                        row -> row.part().map(Decomposition.Part::stratum).orElse(ALL)),
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
                        .flatMap(found -> found.limits(row.subject()))
                        .map(Interval::lower)
                        .orElse(null)),
                Column.number("ratio_high", row -> row.known()
                        .flatMap(found -> found.limits(row.subject()))
                        .map(Interval::upper)
                        .orElse(null)),
                Column.number("adjusted", row -> row.known()
                        .map(found -> found.standardisation().adjusted(found.overall())
                                * row.subject().per())
                        .orElse(null)),
                Column.text("expected_code", row -> row.expected()
                        .flatMap(Outcome::code)
                        .map(RefusalCode::name)
                        .orElse(null)),
                Column.number(
                        "direct",
                        row -> row.standardised(found -> found.standardisation().value())),
                Column.number(
                        "direct_low",
                        row -> row.standardised(
                                found -> found.limits().map(Interval::lower).orElse(null))),
                Column.number(
                        "direct_high",
                        row -> row.standardised(
                                found -> found.limits().map(Interval::upper).orElse(null))),
                Column.text("direct_code", row -> row.direct()
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

    /** A number of the directly standardised figure, in the unit of the figure. */
    private Double standardised(Function<Direct, Double> number) {
        return direct.flatMap(Outcome::optional)
                .map(number)
                .map(found -> found * subject.per())
                .orElse(null);
    }

    private Double number(ToDoubleFunction<Decomposition> whole, ToDoubleFunction<Decomposition.Part> ofStratum) {
        return part.map(one -> (Double) (ofStratum.applyAsDouble(one) * subject.per()))
                .orElseGet(() -> change.flatMap(Outcome::optional)
                        .map(found -> (Double) (whole.applyAsDouble(found) * subject.per()))
                        .orElse(null));
    }
}
