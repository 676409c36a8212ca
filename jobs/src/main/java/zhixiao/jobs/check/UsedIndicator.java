package zhixiao.jobs.check;

/**
 * An indicator in a use.
 *
 * @param id its id in its catalogue
 * @param definition hash of its meaning: what it is counted by, whatever it is called
 * @param area its class
 */
public record UsedIndicator(String id, String definition, String area) {}
