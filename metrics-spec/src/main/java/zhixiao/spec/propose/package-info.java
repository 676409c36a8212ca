/**
 * Proposals: what the columns of an unknown source look like, and a mapping made of it that a person reviews. Knows no
 * engine: whoever reads the source hands over counts and values.
 */
package zhixiao.spec.propose;
