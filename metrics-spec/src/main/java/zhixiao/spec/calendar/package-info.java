/** Days on which courts work. */
package zhixiao.spec.calendar;
