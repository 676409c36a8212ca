package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public List<Entry> way(Entry entry) {
        List<Entry> way = new ArrayList<>();
        Optional<Entry> next = Optional.of(entry);
        while (next.isPresent() && !holds(way, next.get())) {
            way.add(next.get());
            next = parent(next.get());
        }
        return way;
    }

    /** True if a code is another one, or stands under it. */
    public boolean isUnder(Entry entry, Entry top) {
        return holds(way(entry), top);
    }

    /** By code: comparing all that entries say would cost more than walking the tree. */
    private static boolean holds(List<Entry> way, Entry entry) {
        return way.stream().anyMatch(one -> one.code().equals(entry.code()));
    }

    /** How deep a code stands: 1 at the top. */
    public int level(Entry entry) {
        return way(entry).size();
    }

    /** The code itself or, where it stands deeper than so many levels, the one above it that does not. */
    public Entry atLevel(Entry entry, int levels) {
        List<Entry> way = way(entry);
        return way.get(Math.max(0, way.size() - levels));
    }
}
