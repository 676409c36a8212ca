package zhixiao.jobs.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code docs/tables.md} tells of the tables. */
public final class TableContract {
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");

    private TableContract() {}

    /** The names in a table's section: those of the sentence on the columns that it shares, then the first cells. */
    public static List<String> columns(String table) throws IOException {
        String contract = Files.readString(Path.of("../docs/tables.md"));
        int start = contract.indexOf("## `" + table + "` (and");
        String section = contract.substring(start, contract.indexOf("\n## ", start + 3));
        int shared = section.indexOf("The first columns are those of");
        String opening =
                shared < 0 ? "" : section.substring(section.indexOf(':', shared), section.indexOf("Then:", shared));
        String cells = section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .reduce("", String::concat);
        return NAME.matcher(opening + cells)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
