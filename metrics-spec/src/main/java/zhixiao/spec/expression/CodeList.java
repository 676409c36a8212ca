package zhixiao.spec.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;

/**
 * A closed list of codes, in an order that its author chose. In stored tables a code is a small int, its
 * place in the list from 1.
 *
 * @param name the list's name in the model
 * @param entries its entries in order
 */
public record CodeList(String name, List<Entry> entries) {

    /**
     * One code.
     *
     * @param id its place in the list, from 1
     * @param code the code
     * @param name what people call it
     * @param attributes what else the list says of it, by attribute, for look-ups into other lists
     */
    public record Entry(int id, String code, LocalizedText name, Map<String, String> attributes) {

        /** Copies the attributes, so that the value cannot change. */
        public Entry {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /** Copies the entries, so that the value cannot change. */
    public CodeList {
        entries = List.copyOf(entries);
    }

    /** All codes, in order. */
    public List<String> codes() {
        return entries.stream().map(Entry::code).toList();
    }

    /** The entry of a code, or empty. */
    public Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /**
     * What a source may write for each entry: its code and its names. A name that two entries share is left
     * out, because it does not say which one is meant.
     */
    public Map<String, Integer> spellings() {
        Map<String, List<Integer>> ids = new LinkedHashMap<>();
        for (Entry entry : entries) {
            spelling(ids, entry.code(), entry.id());
            entry.name().texts().values().forEach(name -> spelling(ids, name, entry.id()));
        }
        Map<String, Integer> spellings = new LinkedHashMap<>();
        ids.forEach((word, candidates) -> {
            if (candidates.stream().distinct().count() == 1) {
                spellings.put(word, candidates.get(0));
            }
        });
        entries.forEach(entry -> spellings.put(entry.code(), entry.id()));
        return spellings;
    }

    private static void spelling(Map<String, List<Integer>> ids, String word, int id) {
        ids.computeIfAbsent(word, unused -> new ArrayList<>()).add(id);
    }
}
