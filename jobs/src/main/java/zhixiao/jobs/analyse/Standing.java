package zhixiao.jobs.analyse;

import java.util.Optional;
import zhixiao.jobs.statistics.funnel.Adjustment;
import zhixiao.jobs.statistics.funnel.FunnelPoint;
import zhixiao.jobs.statistics.funnel.OverDispersion;

/**
 * Where a court stands among the courts of its level, in a funnel.
 *
 * @param point its status, or why there is none
 * @param courts how many courts are in the funnel
 * @param adjustment whether the limits were widened for what differs between courts
 * @param dispersion how much courts differ; empty for fewer than ten
 */
record Standing(FunnelPoint point, int courts, Adjustment adjustment, Optional<OverDispersion> dispersion) {}
