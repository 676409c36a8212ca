/**
 * Paths that are Hadoop URIs ({@code hdfs://…}, {@code s3a://…}), as {@link java.nio.file.Path}: the rest of zhixiao reads and writes files by
 * {@link java.nio.file.Files}, wherever they are, and hands Spark the text of a path, which is its URI. {@link zhixiao.jobs.store.Places} tells which of
 * both somebody has written. Without such a path no class of Hadoop is loaded.
 *
 * <p>What file systems of a machine have and stores have not is told apart by {@link zhixiao.jobs.store.StoreKind}: HDFS renames at once and has
 * leases, which end with their holder; an object store has neither, but replaces a small object on a condition
 * ({@link zhixiao.jobs.store.ConditionalFile}), and leases are made of that. There are no hard links, and files are written once, from their beginning.
 */
package zhixiao.jobs.store;
