/**
 * The publication root: where runs are kept, night after night, and one pointer names the current one.
 *
 * <pre>
 * ROOT/root.json                        what tells a root from any other folder
 * ROOT/current                          the pointer: the current run, and below it the one before
 * ROOT/runs/&lt;fingerprint&gt;/&lt;attempt&gt;/…  kept runs, each laid out like the folder of one run
 * ROOT/failed/&lt;attempt&gt;/…               what runs left that a gate has stopped
 * ROOT/work/&lt;attempt&gt;/…                 runs that are not done
 * </pre>
 *
 * <p>A run becomes visible by being moved to its place, and current by the pointer; each is one act, and no reader sees anything between. What a killed
 * process left in {@code work} is cleared up by the next one. Only {@link zhixiao.jobs.root.Pointer} knows how a file system replaces a small file at once.
 */
package zhixiao.jobs.root;
