package zhixiao.spec.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Did you mean …? */
final class Suggestion {
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /** The candidate nearest to a word, if at most a third of the word differs (or two letters of a short one). */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        int tolerance = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(lower, candidate) <= tolerance)
                .min(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String lower, String candidate) {
        return DISTANCE.apply(lower, candidate.toLowerCase(Locale.ROOT));
    }
}
