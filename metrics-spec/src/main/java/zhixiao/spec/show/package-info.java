/**
 * A bound catalogue as one file: what building on other files comes to, in the language that planners write, with the
 * hash of the meaning of each definition.
 */
package zhixiao.spec.show;
