package zhixiao.spec.expression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/**
 * A closed list of codes, in an order that its author chose. In stored tables a code is a small int, its
 * place in the list from 1.
 *
 * @param name the list's name in the model
 * @param entries its entries in order
 */
public record CodeList(String name, List<Entry> entries) {
    /** The attribute that says below which code another one stands. */
    public static final String PARENT = "parent";

    /** The attribute that says the first day on which a code is in force, {@code 2025-01-31}; without it always. */
    public static final String FROM = "from";

    /** The attribute that says the last day on which a code is in force; without it always. */
    public static final String UNTIL = "until";

    /** The attribute that says which code took the place of one that is no longer in force. */
    public static final String SUCCESSOR = "successor";

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

        /** The code that it stands below, or empty if it stands at the top. */
        public Optional<String> parent() {
            return Optional.ofNullable(attributes.get(PARENT));
        }

        /** The first day on which it is in force, or empty if nobody says one. */
        public Optional<LocalDate> from() {
            return Optional.ofNullable(attributes.get(FROM)).map(LocalDate::parse);
        }

        /** The last day on which it is in force, or empty if nobody says one. */
        public Optional<LocalDate> until() {
            return Optional.ofNullable(attributes.get(UNTIL)).map(LocalDate::parse);
        }

        /** The code that took its place, or empty. */
        public Optional<String> successor() {
            return Optional.ofNullable(attributes.get(SUCCESSOR));
        }

        /** True if it is in force on a day; on a day that nobody knows it may be. */
        public boolean inForce(Optional<LocalDate> day) {
            return day.map(known -> from().filter(known::isBefore).isEmpty()
                            && until().filter(known::isAfter).isEmpty())
                    .orElse(true);
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

    /** What people call a code; the code itself where the list does not know it, or has no name for it in the language. */
    public String named(String code, Language language) {
        return entry(code)
                .map(entry -> entry.name().in(language))
                .filter(name -> !name.isEmpty())
                .orElse(code);
    }

    /** True if its codes stand below one another: the list says a {@code parent} of some. */
    public boolean hasParents() {
        return entries.stream().anyMatch(entry -> entry.parent().isPresent());
    }

    /** A code and all that stand below it, in the order of the list. */
    public List<Entry> under(Entry top) {
        Hierarchy hierarchy = new Hierarchy(this);
        return entries.stream().filter(entry -> hierarchy.isUnder(entry, top)).toList();
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

    /** By the name alone: models are keys of maps, and the codes may be thousands. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Its name and how many codes it has: the codes themselves may be thousands. */
    @Override
    public String toString() {
        return name + " (" + entries.size() + " codes)";
    }
}
