package zhixiao.spec.expression;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.expression.CodeList.Entry;

/**
 * Which codes of a list stand under which. The parents of a list that was read lead to the top; of one that was not, a
 * circle ends where it began.
 */
public final class Hierarchy {
    private final Map<String, Entry> entries = new HashMap<>();

    /** The parents that a list says. */
    public Hierarchy(CodeList list) {
        list.entries().forEach(entry -> entries.put(entry.code(), entry));
    }

    /** The code above, or empty at the top. */
    public Optional<Entry> parent(Entry entry) {
        return entry.parent().map(entries::get);
    }

    /** A code and those above it, up to the top. */
    public Set<Entry> way(Entry entry) {
        Set<Entry> way = new LinkedHashSet<>();
        Optional<Entry> next = Optional.of(entry);
        while (next.isPresent() && way.add(next.get())) {
            next = parent(next.get());
        }
        return way;
    }

    /** How deep a code stands: 1 at the top. */
    public int level(Entry entry) {
        return way(entry).size();
    }

    /** The code itself or, where it stands deeper than so many levels, the one above it that does not. */
    public Entry atLevel(Entry entry, int levels) {
        List<Entry> way = List.copyOf(way(entry));
        return way.get(Math.max(0, way.size() - levels));
    }
}
