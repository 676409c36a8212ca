package zhixiao.jobs.register;

/**
 * Which case an entry is about.
 *
 * @param court code of the court that owns the case
 * @param number what its case number says, without regard to brackets, widths and padding
 */
public record CaseKey(String court, String number) {}
