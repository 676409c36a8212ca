package zhixiao.jobs.statistics;

import java.util.List;
import java.util.stream.Stream;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

/**
 * A reason why no figure is given.
 *
 * @param code what users search for
 * @param arguments the arguments of the sentence, as ready text
 */
public record Refusal(RefusalCode code, List<String> arguments) {
    private static final String BUNDLE = "zhixiao.jobs.statistics.refusals";

    /** Copies the arguments. */
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** A refusal whose arguments are written out as they are; whole numbers stay whole. */
    public static Refusal of(RefusalCode code, Object... arguments) {
        return new Refusal(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** The sentence for people. */
    public String sentence(Language language) {
        return Messages.of(BUNDLE, language, Refusal.class).get(code.name(), arguments.toArray());
    }
}
