package zhixiao.jobs.review;

import java.util.Comparator;

/**
 * A part of the frame that is drawn from by itself. The judge is a key inside the draw, and leaves it as a number only.
 *
 * @param court the code of the court
 * @param stratum the name of the stratum
 * @param judge the keyed id of the judge; empty where the plan has no least number per judge
 */
public record CellKey(String court, String stratum, String judge) {
    /** By court, stratum and judge. */
    static final Comparator<CellKey> ORDER =
            Comparator.comparing(CellKey::court).thenComparing(CellKey::stratum).thenComparing(CellKey::judge);
}
