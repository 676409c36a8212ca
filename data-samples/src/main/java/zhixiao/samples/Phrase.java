package zhixiao.samples;

import java.nio.charset.StandardCharsets;

/** A fixed text that is encoded once and written many times. */
final class Phrase {
    private final String text;
    private final byte[] utf8;

    Phrase(String text) {
        this.text = text;
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    }

    static Phrase[] of(String... texts) {
        Phrase[] phrases = new Phrase[texts.length];
        for (int index = 0; index < texts.length; index++) {
            phrases[index] = new Phrase(texts[index]);
        }
        return phrases;
    }

    byte[] utf8() {
        return utf8;
    }

    @Override
    public String toString() {
        return text;
    }
}
