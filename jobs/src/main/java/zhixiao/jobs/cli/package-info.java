/**
 * The command line: {@code zhixiao demo}, {@code run}, {@code intake}, {@code compute}, {@code report} and
 * the commands of {@code spec}. Commands only read their options, call a run, and tell what came of it; every word
 * is in the bundle {@code cli}, every mistake of a user becomes a message and an exit code.
 *
 * <p>Commands that need no Spark run without it on the class path.
 */
package zhixiao.jobs.cli;
