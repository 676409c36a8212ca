package zhixiao.jobs.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.reports.data.Manifest.Unit;
import zhixiao.reports.text.NumberFormats;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** One plain sentence for the case mix of a court: where a change comes from, and what was expected of its cases. */
final class CaseMixSentence {
    private final Messages words;
    private final NumberFormats numbers;
    private final Language language;

    CaseMixSentence(Language language) {
        this.language = language;
        this.words = Messages.of("zhixiao.jobs.analyse.sentences", language, CaseMixSentence.class);
        this.numbers = new ReportText(language).numbers();
    }

    /** The sentence; null for a single stratum, and where nothing can be told. */
    String of(CaseMixRow row) {
        if (row.part().isPresent()) {
            return null;
        }
        Unit unit = row.subject().indicator().unit();
        double per = row.subject().per();
        List<String> sentences = new ArrayList<>();
        row.change()
                .flatMap(Outcome::optional)
                .ifPresent(found -> sentences.add(sentence(
                        row,
                        "casemix.change",
                        numbers.change(found.difference() * per, unit),
                        numbers.change(found.mix() * per, unit),
                        numbers.change(found.rate() * per, unit))));
        row.known()
                .ifPresent(found -> sentences.add(sentence(
                        row,
                        "casemix.expected",
                        numbers.value(
                                found.standardisation().expected()
                                        * per
                                        / row.figure().denominator().orElseThrow(),
                                unit),
                        numbers.value(row.figure().value().orElseThrow(), unit))));
        row.direct().flatMap(Outcome::optional).ifPresent(found -> found.limits()
                .ifPresent(limits -> sentences.add(sentence(
                        row,
                        "casemix.direct",
                        numbers.value(found.standardisation().value() * per, unit),
                        numbers.value(limits.lower() * per, unit),
                        numbers.value(limits.upper() * per, unit),
                        numbers.value(found.overall() * per, unit)))));
        return sentences.stream()
                .reduce((one, other) -> words.get("casemix.both", one, other))
                .orElse(null);
    }

    /** Strata that are declared are called by their name, which is the last argument; lines have words of their own. */
    private String sentence(CaseMixRow row, String key, Object... arguments) {
        return words.get(
                "sentence",
                row.kinds()
                        .title()
                        .map(title -> {
                            Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
                            all[arguments.length] = title.in(language);
                            return words.get(key + ".kinds", all);
                        })
                        .orElseGet(() -> words.get(key, arguments)));
    }
}
