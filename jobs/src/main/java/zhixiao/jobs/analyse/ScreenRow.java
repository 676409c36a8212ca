package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import zhixiao.spec.calendar.WorkingDays;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/**
 * A row of {@code screens}: one screen of one court.
 *
 * @param kind what was looked for
 * @param indicator the indicator that it was looked for in; empty for what the days of the year tell
 * @param days the number of days that was looked at, or of working days that were found empty; empty for most
 * @param court the court
 * @param year the year that was looked at
 * @param result what was found, corrected for how many courts were looked at
 * @param official false if the calendar knows weekends only
 */
record ScreenRow(
        ScreenKind kind,
        Optional<Manifest.Indicator> indicator,
        OptionalInt days,
        Manifest.Court court,
        int year,
        ScreenFamily.Result result,
        boolean official) {

    /**
     * One screen over all courts, corrected together: the family of tests.
     *
     * @param indicator the indicator that is looked at, if it is one
     * @param days the number of days that is looked at, by court
     * @param screen what is found in a court, or why it is not looked at
     */
    static List<ScreenRow> family(
            Year of,
            ScreenKind kind,
            Optional<Manifest.Indicator> indicator,
            Function<Manifest.Court, OptionalInt> days,
            Function<Manifest.Court, Outcome<Screening>> screen) {
        ScreenFamily family = ScreenFamily.of(of.courts().stream().map(screen).toList());
        List<ScreenRow> rows = new ArrayList<>();
        for (int i = 0; i < of.courts().size(); i++) {
            Manifest.Court court = of.courts().get(i);
            rows.add(new ScreenRow(
                    kind,
                    indicator,
                    days.apply(court),
                    court,
                    of.year(),
                    family.results().get(i),
                    of.official()));
        }
        return rows;
    }

    /**
     * What the screens of a run share.
     *
     * @param courts the courts, in official order
     * @param year the last whole year
     * @param official false if the calendar knows weekends only
     */
    record Year(List<Manifest.Court> courts, int year, boolean official) {
        static Year of(Manifest manifest, WorkingDays calendar) {
            return new Year(
                    manifest.courts(),
                    Period.lastWholeYear(manifest.asOf()).start().getYear(),
                    calendar.official());
        }
    }

    /** The columns of the table, as {@code docs/tables.md} tells them. */
    static List<Column<ScreenRow>> columns(String catalogue) {
        Stream<Column<ScreenRow>> columns = Stream.of(
                Column.text("catalogue", row -> catalogue),
                Column.text("screen", row -> Word.of(row.kind())),
                Column.text(
                        "indicator",
                        row -> row.indicator().map(Manifest.Indicator::id).orElse(null)),
                Column.whole("days", row -> row.days().isPresent() ? row.days().getAsInt() : null),
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
        return result.asked() ? Questions.of(result.screening().orThrow(), days, language) : null;
    }
}
