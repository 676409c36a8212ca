package zhixiao.jobs.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.register.CaseKey;

/**
 * A case of a review.
 *
 * @param key which case
 * @param written its number as it is written
 * @param place its place in the order of the draw among all of them, from 1
 * @param random the part of the frame that it was drawn from at random; empty if it was only chosen
 * @param targets the reasons for which it was chosen; a case can be drawn and chosen
 * @param shown what the data said of it when it was drawn, by field
 */
public record DrawnCase(
        CaseKey key,
        String written,
        int place,
        Optional<Cell> random,
        List<String> targets,
        Map<String, String> shown) {

    /** Copies the collections, so that the value cannot change. */
    public DrawnCase {
        targets = List.copyOf(targets);
        shown = Map.copyOf(shown);
    }
}
