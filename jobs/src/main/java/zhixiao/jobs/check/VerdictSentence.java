package zhixiao.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;
import zhixiao.spec.text.Word;

/** A verdict in a sentence: what follows, the rule in its own words, and what was counted. */
final class VerdictSentence {
    private final Language language;
    private final Messages words;

    VerdictSentence(Language language) {
        this.language = language;
        this.words = Messages.of("zhixiao.jobs.check.verdicts", language, VerdictSentence.class);
    }

    String of(Verdict verdict) {
        if (verdict.reasons().isEmpty()) {
            return words.get("permitted");
        }
        // Where something refuses, what else would have been told beside it does not matter.
        List<Reason> told = verdict.permitted()
                ? verdict.reasons()
                : verdict.reasons().stream().filter(Reason::refuses).toList();
        String reasons = told.stream().map(this::reason).collect(Collectors.joining(words.get("separator")));
        return words.get(Word.of(verdict.decision()), reasons);
    }

    private String reason(Reason reason) {
        List<String> details = new ArrayList<>();
        reason.most()
                .ifPresent(most ->
                        details.add(words.get("counted", reason.counted().orElse(0), most)));
        reason.last().ifPresent(last -> details.add(words.get("last", last.toString())));
        if (!reason.entries().isEmpty()) {
            details.add(words.get(
                    "entries",
                    reason.entries().stream().map(String::valueOf).collect(Collectors.joining(words.get("comma")))));
        }
        if (!reason.lines().isEmpty()) {
            details.add(words.get("lines", String.join(words.get("and"), reason.lines())));
        }
        reason.until().ifPresent(until -> details.add(words.get("exempt", until.toString())));
        if (reason.effect() == Reason.Effect.WARNS) {
            details.add(words.get("warning"));
        }
        details.add(reason.rule().id());
        String because = reason.rule().because().in(language).strip().replaceAll("[.。]$", "");
        return words.get("reason", because, String.join(words.get("comma"), details));
    }
}
