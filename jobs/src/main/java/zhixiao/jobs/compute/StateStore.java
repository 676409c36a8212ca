package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.ParquetContents;
import zhixiao.spec.Hash;
import zhixiao.spec.model.Table;

/**
 * The states of a run, and those of the run before it, of which it takes over what would come out the same: a label or a
 * range that has changed reads no case again, a measure that has changed only its own.
 */
final class StateStore {
    /** Raised whenever states are computed or laid out otherwise than their queries tell. */
    private static final String FORMAT = "1";

    private final SparkSession spark;
    private final Path cases;
    private final Path states;
    private final Optional<Path> earlier;
    private final StateIndex before;
    private final StateIndex index = StateIndex.empty();
    private final Map<String, String> contents = new LinkedHashMap<>();
    private int passes;
    private int made;

    /**
     * Opens it.
     *
     * @param cases the folder of the tables that states are computed from
     * @param states the folder of all states
     * @param earlier the folder of the states of the run before, if they may be used
     */
    StateStore(SparkSession spark, Path cases, Path states, Optional<Path> earlier) throws IOException {
        this.spark = spark;
        this.cases = cases;
        this.states = states;
        this.earlier = earlier;
        this.before = earlier.isPresent() ? StateIndex.read(earlier.get()) : StateIndex.empty();
    }

    /** The folder of all states. */
    Path states() {
        return states;
    }

    /**
     * The word for states: equal for equal rows, equal queries and the same Spark.
     *
     * @param query the query that computes them
     */
    String word(Table table, String query) throws IOException {
        if (!contents.containsKey(table.name())) {
            contents.put(table.name(), ParquetContents.of(cases.resolve(table.name())));
        }
        return Hash.of(FORMAT, spark.version(), contents.get(table.name()), query);
    }

    /** Where the run before kept states, if it did and they are whole. @param word what they are of */
    Optional<StateIndex.Place> kept(String word) throws IOException {
        Optional<StateIndex.Place> place = before.find(word);
        if (place.isPresent() && !whole(place.get().block())) {
            before.blocks().remove(place.get().block());
            return kept(word);
        }
        return place;
    }

    private boolean whole(String block) throws IOException {
        Path folder = earlier.orElseThrow().resolve(block);
        return Files.isDirectory(folder)
                && Directories.contents(folder)
                        .equals(before.blocks().get(block).contents());
    }

    /** The rows of a block that the run before kept. */
    Dataset<Row> rows(String block) {
        return spark.read().parquet(earlier.orElseThrow().resolve(block).toString());
    }

    /**
     * Takes a block over as it stands, if the run before kept the same one.
     *
     * @param columns its columns in order, and what each is of
     */
    boolean takeOver(String block, Map<String, String> columns) throws IOException {
        StateIndex.Entry entry = before.blocks().get(block);
        if (entry == null || !inOrder(entry.columns()).equals(inOrder(columns)) || !whole(block)) {
            return false;
        }
        Directories.link(earlier.orElseThrow().resolve(block), states.resolve(block));
        index.blocks().put(block, entry);
        return true;
    }

    private static List<Map.Entry<String, String>> inOrder(Map<String, String> columns) {
        return List.copyOf(columns.entrySet());
    }

    /** Notes a block that was written. */
    void written(String block, Map<String, String> columns) throws IOException {
        index.blocks().put(block, new StateIndex.Entry(Directories.contents(states.resolve(block)), columns));
    }

    /** Counts a pass of the plan. @param read true if cases were read for it */
    void count(boolean read) {
        passes++;
        made += read ? 1 : 0;
    }

    /** Writes what the states are of, after the last of them. */
    ComputeSummary.Passes close() throws IOException {
        index.write(states);
        return new ComputeSummary.Passes(passes, made);
    }
}
