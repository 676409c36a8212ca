/**
 * The statutory time limit (審限) of a case: which rule of a table that planners edit applies, what stops, moves or
 * restarts the clock, the deadline that follows, and where the case stands on a day. One meaning in plain Java; the engine
 * runs the same as built-in expressions ({@code zhixiao.spec.sql.TimeLimitSql}) and is held against it.
 *
 * <p>A type of case for which no rule is known is <em>unknown</em>, never within its limit.
 */
package zhixiao.spec.timelimit;
