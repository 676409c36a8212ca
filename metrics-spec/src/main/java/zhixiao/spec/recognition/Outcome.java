package zhixiao.spec.recognition;

import java.util.Arrays;
import java.util.List;
import zhixiao.spec.text.Word;

/** What came of the attempt to recognise a code in a text. */
public enum Outcome {
    /** The text is a code of the list, or the name of one, to the letter. */
    EXACT,
    /** The text is a word that the mapping has for a code. */
    ALIAS,
    /** It is one if widths, brackets, spaces, separators and a usual ending are not looked at. */
    NORMALISED,
    /** It is the name of a code that was no longer in force on the day, and whose successor was taken. */
    FORMER_NAME,
    /** It is the name of several codes, and nothing tells which one is meant: there is no code. */
    AMBIGUOUS,
    /** It is the name of none: there is no code. */
    UNRESOLVED;

    /** The word that stands for it in code lists and tables, {@code former_name}. */
    public String word() {
        return Word.of(this);
    }

    /** All words, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Outcome::word).toList();
    }
}
