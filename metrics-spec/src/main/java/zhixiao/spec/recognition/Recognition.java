package zhixiao.spec.recognition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a code is recognised in the text of another field of its row.
 *
 * @param from the field that holds the text
 * @param on the date field of the day on which the code must be in force, or empty if days do not matter
 * @param by the code field that tells which codes come first, those whose attribute of that name is the same; or empty
 * @param also which further codes come before all others, by the code of {@code by}
 * @param endings usual endings of names, which a text may lack or have in excess
 * @param outcome the code field that keeps the outcome, or empty if none does
 */
public record Recognition(
        String from,
        Optional<String> on,
        Optional<String> by,
        Map<String, Set<String>> also,
        List<String> endings,
        Optional<String> outcome) {

    /** Copies the collections, so that the value cannot change. */
    public Recognition {
        Map<String, Set<String>> copies = new LinkedHashMap<>();
        also.forEach((code, others) -> copies.put(code, Set.copyOf(others)));
        also = Collections.unmodifiableMap(copies);
        endings = List.copyOf(endings);
    }
}
