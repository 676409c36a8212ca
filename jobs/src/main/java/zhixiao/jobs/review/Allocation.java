package zhixiao.jobs.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.review.ReviewPlan.Stratum;

/**
 * How many cases are drawn from each part of the frame. It depends on the sizes of the parts alone, so that the probability of
 * each case to be drawn is exactly drawn / frame of its part.
 */
public final class Allocation {
    private Allocation() {}

    /**
     * The numbers to draw.
     *
     * @param frame how many cases each part has; none of an inactive stratum
     * @return for each part how many are drawn, from 0 to all
     */
    public static Map<CellKey, Long> of(ReviewPlan plan, Map<CellKey, Long> frame) {
        Map<CellKey, Long> drawn = new TreeMap<>(CellKey.ORDER);
        for (Stratum stratum : plan.strata()) {
            Map<String, List<CellKey>> courts = frame.keySet().stream()
                    .filter(cell -> cell.stratum().equals(stratum.name()))
                    .sorted(CellKey.ORDER)
                    .collect(Collectors.groupingBy(CellKey::court, TreeMap::new, Collectors.toList()));
            courts.values().forEach(cells -> {
                long all = cells.stream().mapToLong(frame::get).sum();
                long wanted = stratum.active() ? wanted(stratum, all) : 0;
                // Rounded up for each judge: of nobody's cases fewer than the share.
                cells.forEach(cell -> drawn.put(cell, all == 0 ? 0 : -Math.floorDiv(-frame.get(cell) * wanted, all)));
            });
        }
        long least = plan.perJudge().map(judge -> judge.least().orElse(0)).orElse(0L);
        if (least > 0) {
            drawn.keySet().stream()
                    .filter(cell -> plan.strata().stream()
                            .anyMatch(stratum ->
                                    stratum.active() && stratum.name().equals(cell.stratum())))
                    .collect(Collectors.groupingBy(cell -> List.of(cell.court(), cell.judge())))
                    .values()
                    .forEach(own -> raise(own, least, frame, drawn));
        }
        return drawn;
    }

    private static long wanted(Stratum stratum, long all) {
        long wanted = stratum.size().orElseGet(() -> stratum.share()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(all))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact());
        return Math.min(all, Math.max(wanted, stratum.least()));
    }

    /** One more from the part of the judge that is drawn from least, until there are enough or no more. */
    private static void raise(Collection<CellKey> own, long least, Map<CellKey, Long> frame, Map<CellKey, Long> drawn) {
        Comparator<CellKey> thinnest = Comparator.<CellKey>comparingDouble(
                        cell -> drawn.get(cell) / (double) frame.get(cell))
                .thenComparing(CellKey.ORDER);
        while (own.stream().mapToLong(drawn::get).sum() < least) {
            List<CellKey> open = own.stream()
                    .filter(cell -> drawn.get(cell) < frame.get(cell))
                    .sorted(thinnest)
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            drawn.merge(open.get(0), 1L, Long::sum);
        }
    }
}
