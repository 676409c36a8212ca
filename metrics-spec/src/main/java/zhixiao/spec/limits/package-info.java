/**
 * Limits on use: what may be used, by whom, on whom, for which purpose and how often. A planner writes them in
 * {@code metrics-spec/limits/*.yaml}; they are read here and applied where figures are about to leave a court.
 */
package zhixiao.spec.limits;
