/**
 * Disclosure control: what may be shown without telling about single persons. Small counts are hidden, more
 * cells are hidden with them so that sums do not give them back, and the result is attacked before it is
 * used. Whatever is drawn, hovered over or exported is made of {@link zhixiao.jobs.statistics.disclosure.Shown}
 * values only, so that one decision holds for all of them. This is apart from reliability: a cell may be safe
 * and too small to tell, or large enough to tell and yet not to be shown.
 */
package zhixiao.jobs.statistics.disclosure;
