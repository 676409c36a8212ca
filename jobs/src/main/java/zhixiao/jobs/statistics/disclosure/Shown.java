package zhixiao.jobs.statistics.disclosure;

import java.util.OptionalLong;
import zhixiao.jobs.statistics.Outcome;
import zhixiao.jobs.statistics.RefusalCode;

/** What may be seen of a count. A hidden one carries nothing from which it could be told. */
public sealed interface Shown {
    /** A cell that is hidden for its size or for the protection of another one: the two look alike. */
    Shown SUPPRESSED = new Hidden(RefusalCode.SUPPRESSED);

    /** The number that is seen, or empty. */
    OptionalLong seen();

    /** The count itself. */
    record Exact(long count) implements Shown {
        @Override
        public OptionalLong seen() {
            return OptionalLong.of(count);
        }
    }

    /** The count rounded to a base, which is printed with it. */
    record Rounded(long count, int base) implements Shown {
        @Override
        public OptionalLong seen() {
            return OptionalLong.of(count);
        }
    }

    /** Nothing, and why. */
    record Hidden(RefusalCode because) implements Shown {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /** A figure made of two counts: hidden if either is, because with one known it would give the other. */
    static Outcome<Double> figure(Shown numerator, Shown denominator) {
        if (numerator.seen().isEmpty() || denominator.seen().isEmpty()) {
            return Outcome.refused(RefusalCode.SUPPRESSED);
        }
        long below = denominator.seen().getAsLong();
        return below == 0
                ? Outcome.refused(RefusalCode.NO_CASES)
                : Outcome.number(numerator.seen().getAsLong() / (double) below);
    }
}
