package zhixiao.spec.problem;

import java.util.List;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/** Tells problems to a person: place, message, the line itself, what is allowed, how to mend it. */
public final class ProblemPrinter {
    private static final int LISTED = 24;

    private final Messages messages;

    /** Tells them in a language. */
    public ProblemPrinter(Language language) {
        this.messages = Messages.of("zhixiao.spec.problem.problems", language, ProblemPrinter.class);
    }

    /** One problem as several lines of text, without a line break at the end. */
    public String print(Problem problem) {
        StringBuilder text = new StringBuilder();
        problem.position().ifPresent(position -> text.append(position).append(": "));
        text.append(messages.get(
                problem.code().severity().name(),
                problem.code().code(),
                messages.get(problem.code().code(), problem.arguments().toArray())));
        problem.position().ifPresent(position -> Excerpt.of(position).forEach(line -> line(text, line)));
        problem.found().ifPresent(found -> line(text, messages.get("found", found)));
        if (!problem.allowed().isEmpty()) {
            line(text, messages.get("allowed", listed(problem.allowed())));
        }
        problem.suggestion().ifPresent(word -> line(text, messages.get("suggestion", word)));
        String hint = problem.code().code() + ".hint";
        if (messages.has(hint)) {
            line(
                    text,
                    messages.get("hint", messages.get(hint, problem.arguments().toArray())));
        }
        return Excerpt.visible(text.toString());
    }

    private String listed(List<String> words) {
        if (words.size() <= LISTED) {
            return String.join(", ", words);
        }
        return String.join(", ", words.subList(0, LISTED)) + messages.get("more", words.size() - LISTED);
    }

    private static void line(StringBuilder text, String line) {
        text.append(System.lineSeparator()).append("    ").append(line);
    }
}
