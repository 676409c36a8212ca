package zhixiao.jobs.register;

import java.time.LocalDate;

/**
 * What somebody has entered about an entry; it holds until the next one, as a whole.
 *
 * @param number its number in the register, from 1 without gaps
 * @param after the number of the last event that had happened
 * @param day the day on which it was entered
 * @param by who entered it
 * @param key the case
 * @param state the state that it gives the entry
 * @param says the rest
 */
public record Note(long number, long after, LocalDate day, Person by, CaseKey key, State state, Particulars says) {}
