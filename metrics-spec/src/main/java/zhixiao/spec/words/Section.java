package zhixiao.spec.words;

import java.util.List;

/**
 * A part of an explanation.
 *
 * @param topic what it is about
 * @param lines its sentences; a line that begins with blanks belongs to the one before it
 */
public record Section(Topic topic, List<String> lines) {

    /** Copies the list, so that the value cannot change. */
    public Section {
        lines = List.copyOf(lines);
    }
}
