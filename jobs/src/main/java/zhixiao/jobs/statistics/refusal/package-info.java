/**
 * What is refused whatever the numbers are: any order of courts by value, sums over indicators, averages of
 * rates, and words that say more than the evidence. A request that is refused gets a code and a sentence, not
 * a number.
 */
package zhixiao.jobs.statistics.refusal;
