/**
 * What changed in meaning, not in text, between two catalogues: definitions are compared by the hashes of their
 * meaning, and what differs is told in words.
 */
package zhixiao.spec.diff;
