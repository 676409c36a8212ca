package zhixiao.jobs.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a statistical function gives: a value, or a refusal that says why there is none.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T> {

    /**
     * A value.
     *
     * @param value never null
     */
    record Known<T>(T value) implements Outcome<T> {}

    /**
     * No value, and why.
     *
     * @param because the reason, for people to read; never null
     */
    record Refused<T>(Refusal because) implements Outcome<T> {}

    /** A value. */
    static <T> Outcome<T> known(T value) {
        return new Known<>(value);
    }

    /** A number; one that is not finite is refused, because no NaN may leave this room. */
    static Outcome<Double> number(double value) {
        return Double.isFinite(value) ? known(value) : refused(RefusalCode.NOT_COMPUTABLE);
    }

    /** A refusal with the arguments of its sentence. */
    static <T> Outcome<T> refused(RefusalCode code, Object... arguments) {
        return new Refused<>(Refusal.of(code, arguments));
    }

    /** The value, or empty. */
    default Optional<T> optional() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The refusal, or empty. */
    default Optional<Refusal> refusal() {
        return this instanceof Refused<T> refused ? Optional.of(refused.because()) : Optional.empty();
    }

    /** The code of the refusal, or empty. */
    default Optional<RefusalCode> code() {
        return refusal().map(Refusal::code);
    }

    /** The same for another value; a refusal stays as it is. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> known(change.apply(value)));
    }

    /** Goes on with the value; a refusal stays as it is. */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Known<T> known) {
            return next.apply(known.value());
        }
        return new Refused<>(((Refused<T>) this).because());
    }

    /**
     * The value where the caller knows that there is one.
     *
     * @throws IllegalStateException if there is none: a programmer's mistake
     */
    default T orThrow() {
        return optional().orElseThrow(() -> new IllegalStateException("refused: " + refusal()));
    }
}
