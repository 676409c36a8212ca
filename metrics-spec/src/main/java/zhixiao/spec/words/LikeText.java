package zhixiao.spec.words;

/**
 * What a pattern of LIKE asks for.
 *
 * @param place where the text must stand
 * @param text the text; for a {@link Place#PATTERN} the pattern itself
 */
record LikeText(Place place, String text) {

    /** Where a text stands in another one. */
    enum Place {
        WHOLE,
        BEGINNING,
        END,
        INSIDE,
        /** Wild characters stand elsewhere than at the ends. */
        PATTERN
    }

    /** Reads a pattern in which a backslash makes the next character itself. */
    static LikeText of(String pattern) {
        StringBuilder text = new StringBuilder();
        boolean open = false;
        boolean close = false;
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            if (character == '%' && i == 0) {
                open = true;
            } else if (character == '%' && i == pattern.length() - 1) {
                close = true;
            } else if (character == '%' || character == '_') {
                return new LikeText(Place.PATTERN, pattern);
            } else {
                text.append(character == '\\' ? pattern.charAt(++i) : character);
            }
        }
        Place place = open ? close ? Place.INSIDE : Place.END : close ? Place.BEGINNING : Place.WHOLE;
        return new LikeText(place, text.toString());
    }
}
