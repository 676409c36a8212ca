package zhixiao.jobs.statistics.control;

/**
 * What a run rule says of a point; never shown without its rule and length.
 *
 * @param rule the rule
 * @param length the length the rule asks for (1 for a point outside)
 * @param high true above the centre line or rising, false below or falling
 */
public record Signal(Rule rule, int length, boolean high) {}
