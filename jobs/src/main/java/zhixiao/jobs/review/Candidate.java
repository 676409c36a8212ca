package zhixiao.jobs.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.jobs.register.CaseKey;

/**
 * A case that was drawn or chosen, with what the draw needs to know of it.
 *
 * @param key which case
 * @param written its number as it is written
 * @param order its place in the order of the draw
 * @param cell the part of the frame that it was drawn from; empty if it was only chosen
 * @param targets the names of the reasons for which it was chosen, in the order of the plan
 * @param shown what reviewers are shown and asked to compare, by field
 * @param judges the keyed ids of those who decided it
 * @param division its division, where the plan asks for it
 */
public record Candidate(
        CaseKey key,
        String written,
        String order,
        Optional<CellKey> cell,
        List<String> targets,
        Map<String, String> shown,
        Set<String> judges,
        Optional<String> division) {

    /** Copies the collections, so that the value cannot change. */
    public Candidate {
        targets = List.copyOf(targets);
        shown = Map.copyOf(shown);
        judges = Set.copyOf(judges);
    }
}
