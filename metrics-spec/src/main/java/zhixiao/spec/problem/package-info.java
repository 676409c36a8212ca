/**
 * What is wrong with a user's file, data or command: a code, a place, what was found, what is allowed and
 * how to mend it. Problems are collected, so that one run shows all of them; the words are in the bundle
 * {@code problems}, one entry per code and language, and {@code docs/problems.md} has a section per code.
 */
package zhixiao.spec.problem;
