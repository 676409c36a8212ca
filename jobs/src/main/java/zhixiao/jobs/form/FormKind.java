package zhixiao.jobs.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhixiao.spec.text.Language;

/**
 * A kind of workbook that people fill in.
 *
 * @param <C> its columns
 * @param of what it is of, as people call it
 * @param marks what stands in the first cells of its sheet of words, after the mark of every form
 * @param columns the type of its columns
 * @param needed those that it must have when it comes back
 * @param anchor the one that its head is known by
 * @param read the column that a head stands for in any language, or empty
 * @param words the words of its columns in a language
 */
public record FormKind<C extends Enum<C>>(
        String of,
        List<String> marks,
        Class<C> columns,
        List<C> needed,
        C anchor,
        Function<String, Optional<C>> read,
        Function<Language, Function<C, String>> words) {

    /** Copies the lists, so that the value cannot change. */
    public FormKind {
        marks = List.copyOf(marks);
        needed = List.copyOf(needed);
    }

    /** The head of a column. */
    public String head(Language language, C column) {
        return words.apply(language).apply(column);
    }
}
