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

    /** The candidate nearest to a word, if at most a third of the word differs, or two letters are swapped. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        int tolerance = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(lower, candidate) <= tolerance || isSwapped(lower, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(lower, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isSwapped(String lower, String candidate) {
        return distance(lower, candidate) == 2 && sortedLetters(lower).equals(sortedLetters(candidate));
    }

    private static String sortedLetters(String word) {
        return word.toLowerCase(Locale.ROOT)
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int distance(String lower, String candidate) {
        return DISTANCE.apply(lower, candidate.toLowerCase(Locale.ROOT));
    }
}
