package zhixiao.spec.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text says nothing but that a judgment was changed or remanded, or that somebody petitions. That alone is no
 * defect: a court above may see the law otherwise, or have had new evidence (海口市中级人民法院, 2017-10-24; facts/case-review.md
 * 1.1). A text that says more, such as "remanded without giving reasons", may name one.
 */
final class OutcomeAlone {
    private static final Pattern CHINESE = Pattern.compile("改判|[发發]回|[发發]改|被改|撤[销銷]原判|信[访訪]|上[访訪]|申[诉訴]|提起再[审審]");
    private static final Pattern CHINESE_AROUND =
            Pattern.compile("重[审審]|[一二再][审審]|上[级級]|法院|案件|案|[被经經由因后後的或和与與及者而]|[裁判][决決]|原判|原[审審]"
                    + "|生效|文[书書]|上[诉訴]|[裁判]判|率|[数數]|缺陷|差[错錯]|[错錯]案|瑕疵|[问問][题題]|情形|抗[诉訴]");

    private static final List<String> ENGLISH = List.of(
            "reversed",
            "reversal",
            "reversals",
            "remanded",
            "remand",
            "remands",
            "changed",
            "overturned",
            "petition",
            "petitions",
            "petitioned",
            "quashed");
    private static final List<String> ENGLISH_AROUND = List.of(
            "a",
            "aside",
            "above",
            "after",
            "an",
            "and",
            "appeal",
            "as",
            "at",
            "back",
            "been",
            "by",
            "case",
            "cases",
            "court",
            "decision",
            "defect",
            "defects",
            "error",
            "errors",
            "for",
            "has",
            "higher",
            "in",
            "instance",
            "is",
            "judgement",
            "judgment",
            "judgments",
            "new",
            "of",
            "on",
            "or",
            "rate",
            "retrial",
            "second",
            "sent",
            "set",
            "superior",
            "the",
            "to",
            "trial",
            "upper",
            "was",
            "were",
            "wrong");

    private OutcomeAlone() {}

    static boolean says(String text) {
        return inChinese(text) || inEnglish(text);
    }

    private static boolean inChinese(String text) {
        String rest = CHINESE.matcher(text).replaceAll(" ");
        return !rest.equals(text)
                && CHINESE_AROUND.matcher(rest).replaceAll(" ").chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean inEnglish(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.stream().anyMatch(ENGLISH::contains)
                && words.stream().allMatch(word -> ENGLISH.contains(word) || ENGLISH_AROUND.contains(word));
    }
}
