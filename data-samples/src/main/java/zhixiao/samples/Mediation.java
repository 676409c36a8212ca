package zhixiao.samples;

/** Mediation before trial (先行调解) under a first-instance civil number. */
enum Mediation {
    NONE("无"),
    RUNNING("进行中"),
    SUCCEEDED("成功"),
    CONVERTED("转诉");

    private final Phrase word;

    Mediation(String word) {
        this.word = new Phrase(word);
    }

    Phrase word() {
        return word;
    }
}
