/**
 * Mappings: how the tables of a real source become the case model. Which column feeds which field, in
 * which format, with which words for which codes, what identifies a row, and which of several rows counts.
 */
package zhixiao.spec.mapping;
