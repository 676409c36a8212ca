package zhixiao.spec.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.source.Position;

/**
 * One mistake, ready to be told in any language.
 *
 * @param code what kind of problem
 * @param position where, or empty where no file of the user is to blame
 * @param arguments what the message of the code puts in its places, in order
 * @param found what stands there and is not allowed, or empty
 * @param allowed what could stand there, in a stable order; empty if that cannot be listed
 */
public record Problem(
        ProblemCode code,
        Optional<Position> position,
        List<String> arguments,
        Optional<String> found,
        List<String> allowed) {

    /** Copies the lists, so that the value cannot change. */
    public Problem {
        arguments = List.copyOf(arguments);
        allowed = List.copyOf(allowed);
    }

    /** A problem at a place in a user's file. */
    public static Problem at(Position position, ProblemCode code, String... arguments) {
        return new Problem(code, Optional.of(position), Arrays.asList(arguments), Optional.empty(), List.of());
    }

    /** A problem that no line of a user's file stands for. */
    public static Problem of(ProblemCode code, String... arguments) {
        return new Problem(code, Optional.empty(), Arrays.asList(arguments), Optional.empty(), List.of());
    }

    /** The same problem with what was found and what is allowed there; the nearest allowed word is suggested. */
    public Problem found(String found, List<String> allowed) {
        return new Problem(code, position, arguments, Optional.of(found), allowed);
    }

    /** The allowed word that is most like the one that was found, if one is like it at all. */
    public Optional<String> suggestion() {
        return found.flatMap(word -> Suggestion.nearest(word, allowed));
    }
}
