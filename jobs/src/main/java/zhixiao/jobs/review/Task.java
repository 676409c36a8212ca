package zhixiao.jobs.review;

import zhixiao.jobs.register.CaseKey;
import zhixiao.jobs.register.Person;

/**
 * Who looks at a case.
 *
 * @param key which case
 * @param place 1 for the first reviewer, whose answers make the rates; 2 for the second one
 * @param reviewer a role or a keyed id, never a name
 */
public record Task(CaseKey key, int place, Person reviewer) {}
