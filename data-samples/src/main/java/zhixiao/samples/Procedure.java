package zhixiao.samples;

/** The procedure that a case is heard under (适用程序). */
enum Procedure {
    NONE(""),
    ORDINARY("普通"),
    SUMMARY("简易"),
    SMALL_CLAIMS("小额诉讼"),
    FAST_TRACK("速裁");

    private final Phrase word;

    Procedure(String word) {
        this.word = new Phrase(word);
    }

    Phrase word() {
        return word;
    }
}
