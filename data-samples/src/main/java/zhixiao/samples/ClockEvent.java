package zhixiao.samples;

/** A suspension, exclusion or extension of the time limit; {@code until} is {@link Days#NONE} while it runs. */
record ClockEvent(Kind kind, Phrase reason, int from, int until) {

    /** What happens to the time limit. */
    enum Kind {
        SUSPENDED("中止"),
        EXCLUDED("扣除"),
        EXTENDED("延长");

        private final Phrase word;

        Kind(String word) {
            this.word = new Phrase(word);
        }

        Phrase word() {
            return word;
        }
    }
}
