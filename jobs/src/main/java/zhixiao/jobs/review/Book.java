package zhixiao.jobs.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.text.Word;

/**
 * A review with all that was said of its cases.
 *
 * @param draw what was drawn
 * @param entries what was said, in the order of entering
 */
public record Book(Draw draw, List<Entry> entries) {

    /** Copies the list, so that the value cannot change. */
    public Book {
        entries = List.copyOf(entries);
    }

    /** What holds now, by what it is about. */
    public Map<Entry.About, Entry.Says> now() {
        Map<Entry.About, Entry.Says> now = new HashMap<>();
        entries.forEach(entry -> now.put(entry.about(), entry.says()));
        return now;
    }

    /** How often something was said about each thing. */
    public Map<Entry.About, Integer> versions() {
        Map<Entry.About, Integer> versions = new HashMap<>();
        entries.forEach(entry -> versions.merge(entry.about(), 1, Integer::sum));
        return versions;
    }

    /** The finding about an item, or empty while nobody has said one. */
    static Optional<Finding> finding(Map<Entry.About, Entry.Says> now, Entry.About about) {
        return Optional.ofNullable(now.get(about)).map(says -> Word.in(Finding.class, says.finding()));
    }
}
