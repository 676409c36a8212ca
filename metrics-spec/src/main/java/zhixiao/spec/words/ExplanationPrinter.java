package zhixiao.spec.words;

import java.util.List;
import zhixiao.spec.text.Language;

/** Prints explanations as plain text: a heading for each section, its sentences after it. */
public final class ExplanationPrinter {
    private static final String INDENT = "  ";

    private final Phrases phrases;

    /** Prints with the headings of a language. */
    public ExplanationPrinter(Language language) {
        this.phrases = new Phrases(language);
    }

    /** Which catalogue it is, and what holds for all its indicators. */
    public String printHead(Explainer explainer) {
        StringBuilder text = new StringBuilder(explainer.catalogue()).append("\n");
        explainer.rules().forEach(rule -> text.append(INDENT).append(rule).append('\n'));
        return text.toString();
    }

    /** The explanation, with a line break after each line. */
    public String print(Explanation explanation) {
        StringBuilder text = new StringBuilder();
        text.append(phrases.get("title", explanation.name(), explanation.id(), explanation.definition()))
                .append('\n');
        for (Section section : explanation.sections()) {
            text.append(print(section));
        }
        return text.toString();
    }

    private String print(Section section) {
        StringBuilder text = new StringBuilder();
        List<String> lines = section.lines();
        String heading = phrases.get("topic." + section.topic().word());
        if (section.topic().isCode()) {
            text.append(INDENT)
                    .append(phrases.get("section", heading, "").strip())
                    .append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
            return text.toString();
        }
        text.append(INDENT)
                .append(phrases.get("section", heading, lines.get(0)))
                .append('\n');
        lines.subList(1, lines.size())
                .forEach(line -> text.append(INDENT).append(INDENT).append(line).append('\n'));
        return text.toString();
    }
}
