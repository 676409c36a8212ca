package zhixiao.samples;

import java.util.List;

/** Words, each with the share of draws in which it comes. */
final class WeightedWords {
    private final Phrase[] words;
    private final double[] upTo;

    private WeightedWords(Phrase[] words, double[] upTo) {
        this.words = words;
        this.upTo = upTo;
    }

    /** From pairs of a word and its weight; the weights need not add up to anything. */
    static WeightedWords of(Object... wordsAndWeights) {
        Phrase[] words = new Phrase[wordsAndWeights.length / 2];
        double[] upTo = new double[words.length];
        double sum = 0;
        for (int index = 0; index < words.length; index++) {
            words[index] = new Phrase((String) wordsAndWeights[2 * index]);
            sum += ((Number) wordsAndWeights[2 * index + 1]).doubleValue();
            upTo[index] = sum;
        }
        for (int index = 0; index < words.length; index++) {
            upTo[index] /= sum;
        }
        return new WeightedWords(words, upTo);
    }

    Phrase pick(Draw draw) {
        double uniform = draw.nextDouble();
        int index = 0;
        while (index < words.length - 1 && uniform >= upTo[index]) {
            index++;
        }
        return words[index];
    }

    List<Phrase> all() {
        return List.of(words);
    }
}
