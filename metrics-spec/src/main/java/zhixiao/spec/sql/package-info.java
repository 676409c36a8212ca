/**
 * Whole queries for analysts: what an indicator says, as SQL over the case tables that a run leaves. The engine does
 * not run these, it takes a way of its own over states; a test holds both against each other.
 */
package zhixiao.spec.sql;
