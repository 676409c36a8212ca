package zhixiao.spec.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/**
 * A map. Its readers ask for keys; a value of the wrong shape becomes a problem at its place and reads as
 * absent, so that reading goes on and the next mistake is found too. {@link #finish} ends the reading.
 */
public final class YamlMap implements YamlValue {
    private static final Map<String, Boolean> FLAGS = flags();

    private final Map<String, YamlScalar> keys;
    private final Map<String, YamlValue> values;
    private final Map<String, Ask> asked = new LinkedHashMap<>();
    private boolean named;
    private final Position position;
    private final Problems problems;

    YamlMap(Map<String, YamlScalar> keys, Map<String, YamlValue> values, Position position, Problems problems) {
        this.keys = keys;
        this.values = values;
        this.position = position;
        this.problems = problems;
    }

    @Override
    public Position position() {
        return position;
    }

    /** The keys that the author wrote, in order. */
    public List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    /** Where a key stands; where the map begins if it has no such key. */
    public Position keyPosition(String key) {
        YamlScalar scalar = keys.get(key);
        return scalar == null ? position : scalar.position();
    }

    private Ask ask(String key) {
        return asked.computeIfAbsent(key, unused -> new Ask());
    }

    /** What readers have asked for so far, by key. */
    Map<String, Ask> asked() {
        return asked;
    }

    /** True if readers take whatever keys there are: names that the author chose. */
    boolean isNamed() {
        return named;
    }

    /** The values as they stand. */
    Map<String, YamlValue> values() {
        return values;
    }

    /** The value of a key, or empty if it is absent or null. */
    public Optional<YamlValue> value(String key) {
        ask(key);
        return isNull(key) ? Optional.empty() : Optional.ofNullable(values.get(key));
    }

    private boolean isNull(String key) {
        return values.get(key) instanceof YamlScalar scalar && scalar.isNull();
    }

    /** True if the key is there, be it null. */
    public boolean has(String key) {
        ask(key);
        return values.containsKey(key);
    }

    /** True if the key has a value; one that is absent, null or an empty list becomes a problem. */
    public boolean require(String key) {
        ask(key).require();
        boolean nothing = !has(key) || isNull(key) || values.get(key) instanceof YamlList list && list.isEmpty();
        if (nothing) {
            problems.add(Problem.at(keyPosition(key), ProblemCode.MISSING_KEY, key));
        }
        return !nothing;
    }

    /** A scalar, or empty. */
    public Optional<YamlScalar> scalar(String key) {
        ask(key).as(Ask.Form.TEXT);
        return value(key).flatMap(value -> as(YamlScalar.class, value, "text"));
    }

    /** A text, or empty. */
    public Optional<String> text(String key) {
        return scalar(key).map(YamlScalar::text);
    }

    /** A text that must be there; an empty text after a problem. */
    public String requiredText(String key) {
        return requiredScalar(key).map(YamlScalar::text).orElse("");
    }

    /** A scalar that must be there. */
    public Optional<YamlScalar> requiredScalar(String key) {
        return required(key, scalar(key));
    }

    /** A map, or empty. */
    public Optional<YamlMap> map(String key) {
        ask(key).as(Ask.Form.MAP);
        return value(key).flatMap(value -> as(YamlMap.class, value, "map"));
    }

    /** A map that must be there. */
    public Optional<YamlMap> requiredMap(String key) {
        return required(key, map(key));
    }

    /** The values of a list; a single value stands for a list of one; empty if absent. */
    public List<YamlValue> list(String key) {
        return value(key)
                .map(value -> value instanceof YamlList list ? list.values() : List.of(value))
                .orElse(List.of());
    }

    /** The scalars of a list. */
    public List<YamlScalar> scalars(String key) {
        ask(key).as(Ask.Form.TEXTS);
        List<YamlScalar> scalars = new ArrayList<>();
        for (YamlValue value : list(key)) {
            if (value instanceof YamlScalar scalar && scalar.isNull()) {
                problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, "text"));
            } else {
                as(YamlScalar.class, value, "text").ifPresent(scalars::add);
            }
        }
        return scalars;
    }

    /** The texts of a list. */
    public List<String> texts(String key) {
        return scalars(key).stream().map(YamlScalar::text).toList();
    }

    /** The maps of a list. */
    public List<YamlMap> maps(String key) {
        ask(key).as(Ask.Form.MAPS);
        List<YamlMap> maps = new ArrayList<>();
        for (YamlValue value : list(key)) {
            as(YamlMap.class, value, "map").ifPresent(maps::add);
        }
        return maps;
    }

    /** Reads each entry of a map of maps, in order. */
    public void each(String key, BiConsumer<YamlScalar, YamlMap> reader) {
        map(key).ifPresent(map -> map.eachMap(reader));
    }

    /** Reads each entry of this map, all of whose values should be maps. */
    public void eachMap(BiConsumer<YamlScalar, YamlMap> reader) {
        eachEntry((name, value) -> as(YamlMap.class, value, "map").ifPresent(entry -> reader.accept(name, entry)));
    }

    /** This map, of which readers ask for names that another file chose: tables and fields of a model. */
    public YamlMap byNames() {
        named = true;
        return this;
    }

    /** Reads each entry of this map, whatever its values are. */
    public void eachEntry(BiConsumer<YamlScalar, YamlValue> reader) {
        named = true;
        keys.forEach((name, key) -> {
            ask(name);
            reader.accept(key, values.get(name));
        });
    }

    /** One of a few words, or empty. */
    public <T> Optional<T> choice(String key, Map<String, T> words) {
        ask(key).as(Ask.Form.WORD, words.keySet());
        return scalar(key).flatMap(scalar -> {
            T value = words.get(scalar.text());
            if (value == null) {
                problems.add(Problem.at(scalar.position(), ProblemCode.BAD_VALUE, key)
                        .found(scalar.text(), List.copyOf(words.keySet())));
            }
            return Optional.ofNullable(value);
        });
    }

    /** Some of a few words; those that are none of them become problems, and are left out. */
    public <T> List<T> choices(String key, Map<String, T> words) {
        ask(key).as(Ask.Form.WORDS, words.keySet());
        List<T> chosen = new ArrayList<>();
        for (YamlScalar word : scalars(key)) {
            T value = words.get(word.text());
            if (value == null) {
                problems.add(Problem.at(word.position(), ProblemCode.BAD_VALUE, key)
                        .found(word.text(), List.copyOf(words.keySet())));
            } else {
                chosen.add(value);
            }
        }
        return chosen;
    }

    /** Names of a list, each of which should be one that is known; those that are not become problems, and stay. */
    public List<String> references(String key, List<String> known) {
        List<String> names = new ArrayList<>();
        for (YamlScalar name : scalars(key)) {
            if (!known.contains(name.text())) {
                problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                        .found(name.text(), known));
            }
            names.add(name.text());
        }
        return names;
    }

    /** The words of an enum: its constants in lower case. */
    public static <T extends Enum<T>> Map<String, T> words(Class<T> type) {
        Map<String, T> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> words.put(Word.of(constant), constant));
        return words;
    }

    /** True or false, or empty. */
    public Optional<Boolean> flag(String key) {
        return choice(key, FLAGS);
    }

    private static Map<String, Boolean> flags() {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        flags.put("true", true);
        flags.put("false", false);
        return flags;
    }

    /** A calendar day {@code yyyy-MM-dd}, or empty. */
    public Optional<LocalDate> date(String key) {
        return parsed(key, Ask.Form.DATE, Values::date, List.of("yyyy-MM-dd"));
    }

    /** A decimal number, or empty. */
    public Optional<BigDecimal> number(String key) {
        return parsed(key, Ask.Form.NUMBER, Values::number, List.of("0.95"));
    }

    /**
     * A whole number from 1 on, or empty.
     *
     * @param words what else the caller allows, for messages
     */
    public OptionalLong count(String key, String... words) {
        List<String> allowed = new ArrayList<>(List.of(words));
        allowed.add("1, 2, 3, …");
        ask(key).as(Ask.Form.COUNT, Set.of(words));
        return parsed(key, Ask.Form.COUNT, Values::count, allowed)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** A share from {@code 0%} to {@code 100%} as a fraction, or empty. */
    public Optional<BigDecimal> share(String key) {
        return parsed(key, Ask.Form.SHARE, Values::share, List.of("2%"));
    }

    /**
     * A text in several languages: a map from language tag to text, or one text for all. A language that is
     * left out of a map is a warning.
     */
    public Optional<LocalizedText> localized(String key) {
        ask(key).as(Ask.Form.LOCALIZED);
        return value(key).flatMap(value -> localized(key, value));
    }

    /** The same for texts that nobody has to translate: a language that is left out is no warning. */
    public Optional<LocalizedText> localizedInAny(String key) {
        return value(key)
                .flatMap(value -> value instanceof YamlScalar scalar
                        ? Optional.of(LocalizedText.same(scalar.text()))
                        : as(YamlMap.class, value, "map").map(YamlMap::anyLanguages));
    }

    private Optional<LocalizedText> localized(String key, YamlValue value) {
        if (value instanceof YamlScalar scalar) {
            return Optional.of(LocalizedText.same(scalar.text()));
        }
        return as(YamlMap.class, value, "map").map(map -> map.languages(keyPosition(key)));
    }

    private LocalizedText languages(Position place) {
        LocalizedText texts = anyLanguages();
        for (Language language : Language.values()) {
            if (!texts.texts().containsKey(language)) {
                problems.add(Problem.at(place, ProblemCode.MISSING_TRANSLATION, language.tag()));
            }
        }
        return texts;
    }

    private LocalizedText anyLanguages() {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            text(language.tag()).ifPresent(text -> texts.put(language, text));
        }
        finish();
        return new LocalizedText(texts);
    }

    /** This map as a text in several languages. */
    public LocalizedText asLocalized() {
        return languages(position);
    }

    /** Ends the reading: every key that nobody asked for is unknown. */
    public void finish() {
        for (Map.Entry<String, YamlScalar> key : keys.entrySet()) {
            if (!asked.containsKey(key.getKey())) {
                problems.add(Problem.at(key.getValue().position(), ProblemCode.UNKNOWN_KEY, key.getKey())
                        .found(key.getKey(), List.copyOf(asked.keySet())));
            }
        }
    }

    private <T> Optional<T> parsed(
            String key, Ask.Form form, Function<String, Optional<T>> parser, List<String> allowed) {
        ask(key).as(form);
        return scalar(key).flatMap(scalar -> {
            Optional<T> value = parser.apply(scalar.text());
            if (value.isEmpty()) {
                problems.add(Problem.at(scalar.position(), ProblemCode.BAD_VALUE, key)
                        .found(scalar.text(), allowed));
            }
            return value;
        });
    }

    /** Says that a key is missing, unless it is there with a value that has got its own message. */
    private <T> Optional<T> required(String key, Optional<T> value) {
        ask(key).require();
        if (value.isEmpty()) {
            require(key);
        }
        return value;
    }

    private <T extends YamlValue> Optional<T> as(Class<T> type, YamlValue value, String shape) {
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        problems.add(Problem.at(value.position(), ProblemCode.WRONG_SHAPE, shape));
        return Optional.empty();
    }
}
