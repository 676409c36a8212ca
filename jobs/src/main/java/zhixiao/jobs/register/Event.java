package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An event of a register.
 *
 * @param number its number in the register, from 1 without gaps
 * @param asOf the day of the list by which it was found
 * @param key the case
 * @param kind what happened
 * @param removal why, of a removal only
 */
public record Event(long number, LocalDate asOf, CaseKey key, EventKind kind, Optional<Removal> removal) {}
