package zhixiao.spec.yaml;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all maps in one place of spec files have in common: what readers asked them for. */
final class Shape {
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private Key entry;
    private int maps;

    /** A key of such maps. */
    static final class Key {
        final Set<Ask.Form> forms = EnumSet.noneOf(Ask.Form.class);
        final Set<String> words = new LinkedHashSet<>();
        final Shape map = new Shape();
        final Shape item = new Shape();
        private int required;
        private boolean nullable;

        /** True if a file leaves its value open: null. */
        boolean isNullable() {
            return nullable;
        }

        private void add(Ask ask, YamlValue value) {
            forms.addAll(ask.forms());
            words.addAll(ask.words());
            required += ask.isRequired() ? 1 : 0;
            add(value);
        }

        /** What readers look through without saying what they want tells it by what it is. */
        private void add(YamlValue value) {
            nullable |= value instanceof YamlScalar scalar && scalar.isNull();
            if (value instanceof YamlMap child) {
                map.add(child);
            } else if (value instanceof YamlList list) {
                list.values().stream()
                        .filter(YamlMap.class::isInstance)
                        .map(YamlMap.class::cast)
                        .forEach(item::add);
            }
        }

        private void add(Key other) {
            forms.addAll(other.forms);
            words.addAll(other.words);
            required += other.required;
            nullable |= other.nullable;
            map.add(other.map);
            item.add(other.item);
        }

        private void taken(YamlValue value) {
            if (value instanceof YamlScalar) {
                forms.add(Ask.Form.TEXT);
            } else if (value instanceof YamlMap) {
                forms.add(Ask.Form.MAP);
            } else if (value instanceof YamlList list) {
                boolean texts = list.values().stream().allMatch(YamlScalar.class::isInstance);
                forms.add(texts ? Ask.Form.TEXTS : Ask.Form.MAPS);
            }
            add(value);
        }
    }

    /** Adds a map that was read. */
    void add(YamlMap map) {
        maps++;
        if (map.isNamed()) {
            if (entry == null) {
                entry = new Key();
            }
            map.values().values().forEach(entry::taken);
            return;
        }
        map.asked().forEach((name, ask) -> {
            Key key = keys.computeIfAbsent(name, unused -> new Key());
            YamlValue value = map.values().get(name);
            key.add(ask, value);
            if (ask.forms().isEmpty() && value != null) {
                key.taken(value);
            }
        });
    }

    /** True if none of them was read. */
    boolean isEmpty() {
        return maps == 0;
    }

    /** The keys that readers know, in the order in which they ask. */
    Map<String, Key> keys() {
        return keys;
    }

    /** What stands under names that the author chooses, or null. */
    Key entry() {
        if (entry != null) {
            // Some readers ask for such a name as if they knew it.
            keys.values().forEach(entry::add);
            keys.clear();
        }
        return entry;
    }

    private void add(Shape other) {
        maps += other.maps;
        other.keys.forEach(
                (name, key) -> keys.computeIfAbsent(name, unused -> new Key()).add(key));
        if (other.entry != null) {
            entry = entry == null ? new Key() : entry;
            entry.add(other.entry);
        }
    }

    /** The keys that no such map may be without. */
    List<String> required() {
        List<String> required = new ArrayList<>();
        keys.forEach((name, key) -> {
            if (key.required == maps) {
                required.add(name);
            }
        });
        return required;
    }
}
