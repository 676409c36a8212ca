package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhixiao.jobs.analyse.SurvivalFigure.Statistic;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.reports.data.Manifest.Unit;
import zhixiao.reports.text.NumberFormats;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;

/** One plain sentence for a figure of survival: the figure with its interval, then the change on the year. */
final class SurvivalSentence {
    private final Language language;
    private final Messages words;
    private final NumberFormats numbers;

    SurvivalSentence(Language language) {
        this.language = language;
        this.words = Messages.of("zhixiao.jobs.analyse.sentences", language, SurvivalSentence.class);
        this.numbers = new ReportText(language).numbers();
    }

    /** The sentence; where nothing can be told, that of the refusal. */
    String of(SurvivalRow row) {
        Outcome<Double> value = row.figure().value();
        if (value instanceof Outcome.Refused<Double> refused) {
            return refused.because().sentence(language);
        }
        List<String> clauses = new ArrayList<>();
        clauses.add(words.get("survival.counting", figure(row, value.orThrow())));
        change(row).ifPresent(clauses::add);
        return words.get("sentence", String.join(words.get("separator"), clauses));
    }

    private String figure(SurvivalRow row, double value) {
        Statistic statistic = row.figure().statistic();
        String told = words.get(
                "survival." + statistic.word(),
                numbers.value(value, unit(statistic)),
                numbers.whole(row.figure().days()));
        Optional<Interval> limits = row.limits();
        if (limits.isEmpty()) {
            return told;
        }
        String lower = numbers.value(limits.get().lower(), unit(statistic));
        return limits.get().finiteUpper().isPresent()
                ? words.get("interval", told, lower, numbers.value(limits.get().upper(), unit(statistic)))
                : words.get("interval.open", told, lower);
    }

    private Optional<String> change(SurvivalRow row) {
        if (row.change().flatMap(Outcome::code).equals(Optional.of(RefusalCode.DEFINITIONS_MIXED))) {
            return Optional.of(words.get("change.break"));
        }
        return row.difference().map(found -> change(found, unit(row.figure().statistic())));
    }

    private String change(Difference difference, Unit unit) {
        String key = "change." + Word.of(difference.direction());
        String value = numbers.change(difference.value(), unit);
        return difference.interval().finiteUpper().isEmpty()
                ? words.get(key + ".open", value)
                : words.get(
                        key,
                        value,
                        numbers.change(difference.interval().lower(), unit),
                        numbers.change(difference.interval().upper(), unit));
    }

    private static Unit unit(Statistic statistic) {
        return statistic == Statistic.CLOSED_WITHIN ? Unit.SHARE : Unit.DAYS;
    }
}
