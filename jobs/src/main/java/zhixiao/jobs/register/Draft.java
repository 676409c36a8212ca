package zhixiao.jobs.register;

/**
 * What is to be entered about an entry.
 *
 * @param key the case
 * @param state the state that it is to have
 * @param says the rest
 */
public record Draft(CaseKey key, State state, Particulars says) {}
