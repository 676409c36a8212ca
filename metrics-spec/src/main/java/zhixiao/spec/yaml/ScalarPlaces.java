package zhixiao.spec.yaml;

import zhixiao.spec.source.Position;
import zhixiao.spec.source.SpecFile;

/**
 * Finds the characters of a scalar in its file, whatever its style. Folding and indents change only white
 * space, so the n-th visible character of the text is the n-th visible one of what stands in the file, with
 * quotes and escapes read as their style reads them.
 */
final class ScalarPlaces {
    private final String source;
    private final YamlScalar.Style style;
    private int at;

    private ScalarPlaces(String source, YamlScalar.Style style, int at) {
        this.source = source;
        this.style = style;
        this.at = at;
    }

    static Position of(YamlScalar scalar, int offset) {
        SpecFile file = scalar.position().file();
        ScalarPlaces places = new ScalarPlaces(file.text(), scalar.style(), file.offset(scalar.position()));
        places.enter();
        String text = scalar.text();
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; ) {
            int character = text.codePointAt(i);
            if (!Character.isWhitespace(character)) {
                places.skipBlanks();
                if (places.next() != character) {
                    return scalar.position();
                }
            }
            i += Character.charCount(character);
        }
        boolean ended = text.substring(end).isBlank();
        if (!ended) {
            places.skipBlanks();
        }
        return file.position(places.at);
    }

    /** Goes from where the scalar begins to where its text does. */
    private void enter() {
        switch (style) {
            case PLAIN, IMPLIED -> {}
            case SINGLE_QUOTED, DOUBLE_QUOTED -> at++;
            case BLOCK -> {
                while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
                    at++;
                }
            }
        }
    }

    private void skipBlanks() {
        while (at < source.length()) {
            int after = afterBlank();
            if (after == at) {
                return;
            }
            at = after;
        }
    }

    /** The place after one piece of white space, written out or as an escape; the same place if there is none. */
    private int afterBlank() {
        if (Character.isWhitespace(source.charAt(at))) {
            return at + 1;
        }
        if (style == YamlScalar.Style.DOUBLE_QUOTED && source.charAt(at) == '\\' && at + 1 < source.length()) {
            char escaped = source.charAt(at + 1);
            return "tn rL P_N\n\r".indexOf(escaped) >= 0 ? at + 2 : at;
        }
        return at;
    }

    /** The visible character that stands here, and the place after it. */
    private int next() {
        if (at >= source.length()) {
            return -1;
        }
        int character = source.codePointAt(at);
        if (style == YamlScalar.Style.DOUBLE_QUOTED && character == '\\') {
            return escape();
        }
        at += style == YamlScalar.Style.SINGLE_QUOTED && character == '\'' ? 2 : Character.charCount(character);
        return character;
    }

    private int escape() {
        char kind = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        int digits =
                switch (kind) {
                    case 'x' -> 2;
                    case 'u' -> 4;
                    case 'U' -> 8;
                    default -> 0;
                };
        int from = at + 2;
        at = Math.min(from + digits, source.length());
        return digits == 0 ? kind : Integer.parseInt(source, from, at, 16);
    }
}
