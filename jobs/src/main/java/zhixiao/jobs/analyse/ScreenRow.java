package zhixiao.jobs.analyse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.screen.Questions;
import zhixiao.jobs.statistics.screen.ScreenFamily;
import zhixiao.jobs.statistics.screen.ScreenKind;
import zhixiao.jobs.statistics.screen.Screening;
import zhixiao.jobs.table.Column;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/**
 * A row of {@code screens}: one screen of one court.
 *
 * @param kind what was looked for
 * @param court the court
 * @param year the year that was looked at
 * @param result what was found, corrected for how many courts were looked at
 * @param official false if the calendar knows weekends only
 */
record ScreenRow(ScreenKind kind, Manifest.Court court, int year, ScreenFamily.Result result, boolean official) {

    /** The columns of the table, as {@code docs/tables.md} tells them. */
    static List<Column<ScreenRow>> columns(String catalogue) {
        Stream<Column<ScreenRow>> columns = Stream.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("screen", row -> Word.of(row.kind())),
                Column.text("court", row -> row.court().code()),
                Column.whole("court_order", row -> row.court().order()),
                Column.whole("year", ScreenRow::year),
                Column.count("observed", row -> row.found(Screening::observed)),
                Column.number("expected", row -> row.found(Screening::expected)),
                Column.number("ratio", row -> row.found(Screening::ratio)),
                Column.number(
                        "ratio_low", row -> row.found(found -> found.interval().lower())),
                Column.number(
                        "ratio_high",
                        row -> row.found(found -> found.interval().finiteUpper().isPresent()
                                ? found.interval().upper()
                                : null)),
                Column.number("p", row -> row.found(Screening::p)),
                Column.number(
                        "q",
                        row -> row.result().q().isPresent() ? row.result().q().getAsDouble() : null),
                Column.flag("asked", row -> row.result().asked()),
                Column.text("code", row -> row.result()
                        .screening()
                        .code()
                        .map(RefusalCode::name)
                        .orElse(null)),
                Column.text("calendar", row -> row.official() ? "official" : "weekends_only"));
        Stream<Column<ScreenRow>> questions = Stream.of(Language.values())
                .map(language -> Column.text("question_" + language.columnTag(), row -> row.question(language)));
        return Stream.concat(columns, questions).toList();
    }

    private <T> T found(Function<Screening, T> part) {
        return Optional.of(result.screening())
                .flatMap(Outcome::optional)
                .map(part)
                .orElse(null);
    }

    /** Null where there is nothing to ask. */
    private String question(Language language) {
        return result.asked() ? Questions.of(result.screening().orThrow(), language) : null;
    }
}
