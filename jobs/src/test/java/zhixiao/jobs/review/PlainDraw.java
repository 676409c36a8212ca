package zhixiao.jobs.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhixiao.spec.review.ReviewPlan;

/** The random draw in plain Java, from a frame that is all in memory. */
public final class PlainDraw {
    private PlainDraw() {}

    /** A case of the frame. */
    public record Framed(String key, CellKey cell) {}

    /** How large the parts of a frame are. */
    public static Map<CellKey, Long> sizes(List<Framed> frame) {
        return frame.stream().collect(Collectors.groupingBy(Framed::cell, Collectors.counting()));
    }

    /** The cases that are drawn. */
    public static Set<Framed> draw(ReviewPlan plan, String seed, List<Framed> frame) {
        DrawOrder order = new DrawOrder(seed, plan.id());
        Map<CellKey, Long> drawn = Allocation.of(plan, sizes(frame));
        Map<String, String> places = new HashMap<>();
        frame.forEach(one -> places.put(one.key(), order.of(one.key())));
        Set<Framed> all = new HashSet<>();
        frame.stream().collect(Collectors.groupingBy(Framed::cell)).forEach((cell, cases) -> cases.stream()
                .sorted(Comparator.comparing(one -> places.get(one.key())))
                .limit(drawn.getOrDefault(cell, 0L))
                .forEach(all::add));
        return all;
    }
}
