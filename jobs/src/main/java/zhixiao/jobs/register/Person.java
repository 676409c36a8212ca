package zhixiao.jobs.register;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhixiao.spec.text.Word;

/**
 * Somebody who acts on a case: a role, or the keyed id that a court made of a person. Never a name: names do not leave intake,
 * and a text that is neither cannot be entered.
 *
 * @param word the word of a {@link Role}, or 16 to 64 hexadecimal digits in lower case, one of them a letter at least: numbers
 *     of identity cards, telephones and bank cards are none
 */
public record Person(String word) {
    private static final Pattern KEYED_ID = Pattern.compile("(?=.*[a-f])[0-9a-f]{16,64}");

    /** The person of a role. */
    public static Person of(Role role) {
        return new Person(Word.of(role));
    }

    /** The person that a word or an id stands for, or empty if it is neither. */
    public static Optional<Person> of(String written) {
        return KEYED_ID.matcher(written).matches()
                        || Stream.of(Role.values()).map(Word::of).anyMatch(written::equals)
                ? Optional.of(new Person(written))
                : Optional.empty();
    }

    /** The role, or empty for a keyed id. */
    public Optional<Role> role() {
        return KEYED_ID.matcher(word).matches() ? Optional.empty() : Optional.of(Word.in(Role.class, word));
    }
}
