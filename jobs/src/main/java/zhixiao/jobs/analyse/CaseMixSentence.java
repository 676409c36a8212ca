package zhixiao.jobs.analyse;

import java.util.ArrayList;
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

    CaseMixSentence(Language language) {
        this.words = Messages.of("zhixiao.jobs.analyse.sentences", language, CaseMixSentence.class);
        this.numbers = new ReportText(language).numbers();
    }

    /** The sentence; null for a single line, and where nothing can be told. */
    String of(CaseMixRow row) {
        if (row.part().isPresent()) {
            return null;
        }
        Unit unit = row.subject().indicator().unit();
        List<String> sentences = new ArrayList<>();
        row.change()
                .flatMap(Outcome::optional)
                .ifPresent(found -> sentences.add(sentence(
                        "casemix.change",
                        numbers.change(found.difference(), unit),
                        numbers.change(found.mix(), unit),
                        numbers.change(found.rate(), unit))));
        row.known()
                .ifPresent(found -> sentences.add(sentence(
                        "casemix.expected",
                        numbers.value(
                                found.standardisation().expected()
                                        / row.figure().denominator().orElseThrow(),
                                unit),
                        numbers.value(row.figure().value().orElseThrow(), unit))));
        return sentences.stream()
                .reduce((one, other) -> words.get("casemix.both", one, other))
                .orElse(null);
    }

    private String sentence(String key, Object... arguments) {
        return words.get("sentence", words.get(key, arguments));
    }
}
