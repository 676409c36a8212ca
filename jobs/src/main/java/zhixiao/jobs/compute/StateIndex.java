package zhixiao.jobs.compute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stored states are of, block by block: {@code states/index.tsv}. Each column of a block, or measure of a
 * histogram, has a word that stands for all that decides its values; equal words mean equal states.
 *
 * @param blocks the blocks by their paths below the folder of states, in the order in which they were written
 */
record StateIndex(Map<String, Entry> blocks) {
    /** Its name in the folder of states. */
    static final String FILE = "index.tsv";

    private static final String HEADER = "block\tcolumn\tof";
    /** Stands in the place of a column in the line that tells the hash of a block's files. */
    private static final String FILES = "*";

    /**
     * One block.
     *
     * @param contents a hash of its files, by which a damaged block is known
     * @param columns its columns in order, and what each is of
     */
    record Entry(String contents, Map<String, String> columns) {}

    /** A column of a block. */
    record Place(String block, String column) {}

    static StateIndex empty() {
        return new StateIndex(new LinkedHashMap<>());
    }

    /** The index in a folder of states; empty if there is none, or one that cannot be read. */
    static StateIndex read(Path states) throws IOException {
        StateIndex index = empty();
        Path file = states.resolve(FILE);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            return index;
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                return empty();
            }
            if (cells[1].equals(FILES)) {
                index.blocks.put(cells[0], new Entry(cells[2], new LinkedHashMap<>()));
            } else {
                index.blocks.get(cells[0]).columns.put(cells[1], cells[2]);
            }
        }
        return index;
    }

    void write(Path states) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        blocks.forEach((block, entry) -> {
            lines.add(String.join("\t", block, FILES, entry.contents));
            entry.columns.forEach((column, of) -> lines.add(String.join("\t", block, column, of)));
        });
        Files.writeString(states.resolve(FILE), String.join("\n", lines) + "\n");
    }

    /** Where something is kept, if it is. @param of what the column is of */
    Optional<Place> find(String of) {
        return blocks.entrySet().stream()
                .flatMap(block -> block.getValue().columns().entrySet().stream()
                        .filter(column -> column.getValue().equals(of))
                        .map(column -> new Place(block.getKey(), column.getKey())))
                .findFirst();
    }
}
