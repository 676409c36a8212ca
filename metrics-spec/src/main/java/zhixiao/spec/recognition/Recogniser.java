package zhixiao.spec.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.expression.CodeList.Entry;
import zhixiao.spec.expression.Hierarchy;
import zhixiao.spec.text.Language;

/**
 * Recognises codes of a list in texts.
 *
 * <p>What is looked at, in this order, and the first that finds something decides: the words of the mapping; then names
 * in Chinese, of either script, and codes, as they stand and then in plain form, first among the codes of the row's own group, then among those that
 * come next for it; then among all, but of a row whose group has codes only as they stand. Of what is found, codes in force on the day go before others; one that is not in force
 * gives way to its successor; of codes that stand under one another the lowest is meant. If more than one is left, the text
 * is ambiguous.
 */
public final class Recogniser {
    private final Recognition rules;
    private final PlainText plain;
    private final Hierarchy hierarchy;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Spelling>> spellings = new LinkedHashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();

    /** A way to write a code. */
    record Spelling(String written, boolean alias, Entry entry) {}

    /**
     * Prepares it.
     *
     * @param codes the list
     * @param rules how it is recognised
     * @param aliases words of the mapping, with the code that each stands for
     */
    public Recogniser(CodeList codes, Recognition rules, Map<String, String> aliases) {
        this.rules = rules;
        this.plain = new PlainText(rules.endings());
        this.hierarchy = new Hierarchy(codes);
        codes.entries().forEach(entry -> entries.put(entry.code(), entry));
        aliases.forEach((word, code) -> add(new Spelling(word, true, entries.get(code))));
        for (Entry entry : codes.entries()) {
            Set<String> written = new LinkedHashSet<>(Set.of(entry.code()));
            written.addAll(namesInSources(entry.name().texts()));
            written.remove("");
            written.forEach(word -> add(new Spelling(word, false, entry)));
        }
        groups.addAll(rules.also().keySet());
        if (rules.by().isPresent()) {
            codes.entries().stream().map(this::group).filter(Objects::nonNull).forEach(groups::add);
        }
    }

    /** The Chinese names; a name that a list has in English beside them is for readers, and no court's data hold it. */
    private static Collection<String> namesInSources(Map<Language, String> names) {
        List<String> chinese = Stream.of(Language.ZH_HANS, Language.ZH_HANT)
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
        return chinese.isEmpty() ? names.values() : chinese;
    }

    private void add(Spelling spelling) {
        spellings
                .computeIfAbsent(plain.of(spelling.written()), key -> new ArrayList<>())
                .add(spelling);
    }

    /**
     * What a text means.
     *
     * @param text the text, without spaces around it
     * @param group the code of the row's field {@code by}, or empty
     * @param day the day on which the code must be in force, or empty if nobody knows it
     */
    public Recognised of(String text, Optional<String> group, Optional<LocalDate> day) {
        return of(spellings.getOrDefault(plain.of(text), List.of()), text, group, day);
    }

    /** What a text means that has these spellings. */
    Recognised of(List<Spelling> found, String text, Optional<String> group, Optional<LocalDate> day) {
        List<Entry> aliased = entries(found, Spelling::alias, entry -> true);
        if (!aliased.isEmpty()) {
            return decided(aliased, Outcome.ALIAS, day);
        }
        for (Stage stage : stages(group)) {
            List<Entry> exact = entries(found, spelling -> spelling.written().equals(text), stage.codes());
            if (!exact.isEmpty()) {
                return decided(exact, Outcome.EXACT, day);
            }
            List<Entry> normalised = entries(found, spelling -> stage.plain(), stage.codes());
            if (!normalised.isEmpty()) {
                return decided(normalised, Outcome.NORMALISED, day);
            }
        }
        return Recognised.UNRESOLVED;
    }

    /** Codes that are looked at together, in plain form or only to the letter. */
    private record Stage(Predicate<Entry> codes, boolean plain) {}

    private static List<Entry> entries(List<Spelling> found, Predicate<Spelling> written, Predicate<Entry> stage) {
        return found.stream()
                .filter(written)
                .map(Spelling::entry)
                .filter(stage)
                .distinct()
                .toList();
    }

    /** Which codes come first, which next, and that all come in the end. */
    private List<Stage> stages(Optional<String> group) {
        // A group that has no codes of its own and none that come next is like none.
        if (group.filter(groups::contains).isEmpty()) {
            return List.of(new Stage(entry -> true, true));
        }
        Set<String> next = rules.also().getOrDefault(group.get(), Set.of());
        return List.of(
                new Stage(entry -> group.get().equals(group(entry)), true),
                new Stage(entry -> group(entry) != null && next.contains(group(entry)), true),
                new Stage(entry -> true, false));
    }

    /** The group that a code says it is of; null if it says none. */
    private String group(Entry entry) {
        return entry.attributes().get(rules.by().orElseThrow());
    }

    private Recognised decided(List<Entry> candidates, Outcome outcome, Optional<LocalDate> day) {
        List<Entry> live =
                candidates.stream().filter(entry -> entry.inForce(day)).toList();
        List<Entry> meant = (live.isEmpty() ? candidates : live)
                .stream().map(entry -> successor(entry, day)).distinct().toList();
        List<Entry> lowest = meant.stream()
                .filter(entry -> meant.stream().noneMatch(other -> other != entry && hierarchy.isUnder(other, entry)))
                .toList();
        if (lowest.size() > 1) {
            return Recognised.AMBIGUOUS;
        }
        Entry one = lowest.get(0);
        return new Recognised(candidates.contains(one) ? outcome : Outcome.FORMER_NAME, Optional.of(one));
    }

    /** The code that was in force instead of one that was not any more; the code itself if none is named. */
    private Entry successor(Entry entry, Optional<LocalDate> day) {
        Entry last = entry;
        Set<Entry> seen = new LinkedHashSet<>();
        while (ended(last, day) && last.successor().isPresent() && seen.add(last)) {
            last = entries.getOrDefault(last.successor().get(), last);
        }
        return last;
    }

    private static boolean ended(Entry entry, Optional<LocalDate> day) {
        return day.isPresent() && entry.until().filter(day.get()::isAfter).isPresent();
    }

    /** All spellings by their plain form. */
    Map<String, List<Spelling>> spellings() {
        return spellings;
    }

    /** The groups for which a text may mean something else than for others. */
    Set<String> groups() {
        return groups;
    }

    /** The days on which what a code means may change: the first days of being, and of not being any more, in force. */
    Set<LocalDate> turns(List<Spelling> found) {
        Set<LocalDate> turns = new LinkedHashSet<>();
        for (Spelling spelling : found) {
            Entry entry = spelling.entry();
            Set<Entry> seen = new LinkedHashSet<>();
            while (entry != null && seen.add(entry)) {
                entry.from().ifPresent(turns::add);
                entry.until().ifPresent(until -> turns.add(until.plusDays(1)));
                entry = entry.successor().map(entries::get).orElse(null);
            }
        }
        return turns;
    }

    /** The plain form of an SQL expression of a text, by which the {@link RecognitionTable} is joined. */
    public String plainSql(String text) {
        return plain.sql(text);
    }
}
