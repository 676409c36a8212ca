package zhixiao.jobs.statistics.refusal;

import zhixiao.jobs.statistics.Refusal;
import zhixiao.jobs.statistics.RefusalCode;

/** What people ask of court statistics and do not get. Each has its reason, and none has a way round. */
public enum Request {
    /** The place of a court in an order by value. */
    PLACE_IN_ORDER(RefusalCode.RANKING),
    /** A table or chart of courts sorted by value. */
    SORTED_BY_VALUE(RefusalCode.RANKING),
    /** The first or last so many courts. */
    FIRST_OR_LAST(RefusalCode.RANKING),
    /** The distance to the first, the last or the next court. */
    DISTANCE_TO_ANOTHER(RefusalCode.RANKING),
    /** The share of courts below a court. */
    SHARE_OF_COURTS_BELOW(RefusalCode.POSITION_AMONG_COURTS),
    /** The quarter, fifth or tenth of courts in which a court lies. */
    PART_OF_COURTS(RefusalCode.POSITION_AMONG_COURTS),
    /** One score over several indicators. */
    SCORE_OVER_INDICATORS(RefusalCode.COMPOSITE),
    /** How many indicators of a court are met, improved or better than elsewhere: a score as well. */
    COUNT_OF_INDICATORS_MET(RefusalCode.COMPOSITE),
    /** The mean of the rates of courts. */
    MEAN_OF_RATES(RefusalCode.AVERAGE_OF_RATES),
    /** The mean of the medians of courts. */
    MEAN_OF_MEDIANS(RefusalCode.AVERAGE_OF_RATES),
    /** One court's indirectly standardised ratio against another court's. */
    INDIRECT_RATIO_TO_ANOTHER(RefusalCode.INDIRECT_RATIOS_COMPARED);

    private final RefusalCode code;

    Request(RefusalCode code) {
        this.code = code;
    }

    /** Why it is refused. */
    public Refusal refusal() {
        return Refusal.of(code);
    }
}
