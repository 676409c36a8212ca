package zhixiao.jobs.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhixiao.jobs.table.Column;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Word;

/** The columns of {@code verdicts}, as {@code docs/tables.md} tells them. */
final class VerdictColumns {
    private VerdictColumns() {}

    static List<Column<Verdict>> of(String catalogue, IntendedUse use) {
        List<Column<Verdict>> columns = new ArrayList<>(List.of(
                Column.text("catalogue", verdict -> catalogue),
                Column.text("use", verdict -> use.id()),
                Column.text("purpose", verdict -> Word.of(use.purpose())),
                Column.text("form", verdict -> Word.of(use.form())),
                Column.text("issuer", verdict -> use.issuer()),
                Column.text("department", verdict -> use.department().isEmpty() ? null : use.department()),
                Column.day("on_day", verdict -> use.on()),
                Column.text("indicator", verdict -> verdict.indicator().id()),
                Column.text("definition", verdict -> verdict.indicator().definition()),
                Column.text("recipient", Verdict::recipient),
                Column.text("verdict", verdict -> Word.of(verdict.decision())),
                Column.text("rules", VerdictColumns::rules),
                Column.text("entries", VerdictColumns::entries),
                Column.text("sources", VerdictColumns::sources)));
        for (Language language : Language.values()) {
            VerdictSentence sentence = new VerdictSentence(language);
            columns.add(Column.text("sentence_" + language.columnTag(), sentence::of));
        }
        return columns;
    }

    private static String rules(Verdict verdict) {
        return joined(verdict, " ", reason -> List.of(reason.rule().id()));
    }

    private static String entries(Verdict verdict) {
        return joined(verdict, " ", reason -> reason.entries().stream()
                .map(String::valueOf)
                .toList());
    }

    private static String sources(Verdict verdict) {
        return joined(verdict, "; ", reason -> reason.rule().sources());
    }

    private static String joined(Verdict verdict, String between, Function<Reason, List<String>> words) {
        String joined = verdict.reasons().stream()
                .flatMap(reason -> words.apply(reason).stream())
                .distinct()
                .collect(Collectors.joining(between));
        return joined.isEmpty() ? null : joined;
    }
}
