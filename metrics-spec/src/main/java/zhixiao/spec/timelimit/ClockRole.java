package zhixiao.spec.timelimit;

/** What an event does to the clock of a time limit. Events of one day are taken in this order. */
public enum ClockRole {
    /** The limit runs anew from that day: supplementary investigation returned, change of jurisdiction (刑诉法 208, 241). */
    RESTARTED,
    /** Another procedure from that day on: a new limit from there, or, where the rule says so, from filing on as before. */
    CONVERTED,
    /** Days that do not count: exclusions and suspensions (法释〔2000〕29号 art. 9). */
    EXCLUDED,
    /** A new last day, granted on the day of the event. */
    EXTENDED
}
