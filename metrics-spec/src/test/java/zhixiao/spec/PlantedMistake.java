package zhixiao.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One mistake that is planted into a good file: what is taken out ({@code -}), what is put in its place
 * ({@code +}, with ▸ where the problem should point), and what should be said.
 *
 * @param title what the mistake is
 * @param edits replacements, in order
 * @param expected what should be said: code, {@code @line:column} unless ▸ says it, found word, suggestion
 */
record PlantedMistake(String title, List<Edit> edits, List<String> expected) {
    private static final String MARK = "▸";

    /** Lines, without the indent that they have in common with the file, that are replaced by others. */
    record Edit(List<String> out, List<String> in) {}

    static List<PlantedMistake> all(String text) {
        return Arrays.stream(text.strip().split("\n\n"))
                .map(PlantedMistake::one)
                .toList();
    }

    private static PlantedMistake one(String paragraph) {
        List<String> lines = paragraph.lines().toList();
        List<Edit> edits = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        boolean outBefore = false;
        for (String line : lines.subList(1, lines.size())) {
            boolean out = line.startsWith("- ");
            if (out && !outBefore) {
                edits.add(new Edit(new ArrayList<>(), new ArrayList<>()));
            }
            outBefore = out;
            if (out) {
                edits.get(edits.size() - 1).out().add(line.substring(2));
            } else if (line.startsWith("+ ")) {
                edits.get(edits.size() - 1).in().add(line.substring(2));
            } else {
                expected.add(line);
            }
        }
        return new PlantedMistake(lines.get(0), edits, expected);
    }

    /** The file with the mistake in it, the mark still there. */
    private String marked(String good) {
        List<String> lines = new ArrayList<>(good.lines().toList());
        for (Edit edit : edits) {
            int at = find(edit.out(), lines);
            int indent = lines.get(at).indexOf(edit.out().get(0));
            lines.subList(at, at + edit.out().size()).clear();
            lines.addAll(
                    at,
                    edit.in().stream().map(line -> " ".repeat(indent) + line).toList());
        }
        return String.join("\n", lines) + "\n";
    }

    private int find(List<String> out, List<String> lines) {
        for (int at = 0; at + out.size() <= lines.size(); at++) {
            int indent = lines.get(at).indexOf(out.get(0));
            boolean same = indent >= 0;
            for (int i = 0; same && i < out.size(); i++) {
                same = lines.get(at + i).equals(" ".repeat(indent) + out.get(i));
            }
            if (same) {
                return at;
            }
        }
        throw new IllegalArgumentException(title + ": not in the file: " + out);
    }

    String planted(String good) {
        return marked(good).replace(MARK, "");
    }

    /** What should be said, each with its place. */
    List<String> expected(String good) {
        List<String> lines = marked(good).lines().toList();
        String place = "?";
        for (int i = 0; i < lines.size(); i++) {
            int offset = lines.get(i).indexOf(MARK);
            if (offset >= 0) {
                place = (i + 1) + ":" + (lines.get(i).codePointCount(0, offset) + 1);
            }
        }
        String marked = place;
        return expected.stream()
                .map(line -> line.contains("@") ? line : line.replaceFirst("^ZX\\d+", "$0 @" + marked))
                .toList();
    }

    @Override
    public String toString() {
        return title;
    }
}
