package zhixiao.jobs.review;

import java.util.Optional;
import zhixiao.jobs.register.Person;

/**
 * Somebody who can be given cases.
 *
 * @param person a role or a keyed id, never a name
 * @param court the code of the reviewer's court
 * @param division the reviewer's division, where that is known
 */
public record Reviewer(Person person, String court, Optional<String> division) {}
