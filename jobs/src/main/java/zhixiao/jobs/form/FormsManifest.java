package zhixiao.jobs.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.JsonFile;

/** What workbooks have gone out, each by the hash of its bytes, beside them: whoever gets one can tell which it is. */
public final class FormsManifest {
    /** Its name in the folder of the workbooks. */
    public static final String FILE = "manifest.json";

    private FormsManifest() {}

    /**
     * Writes it; the same workbooks give the same bytes.
     *
     * @param about what the workbooks are of, in order
     * @param rows what the numbers count: {@code cases} or {@code entries}
     * @param written how many each has
     */
    public static void write(Map<String, String> about, String rows, Map<Path, Integer> written, Path folder)
            throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        about.forEach(root::put);
        root.put("mark", "internal");
        ArrayNode files = root.putArray("files");
        for (Map.Entry<Path, Integer> one : written.entrySet()) {
            files.addObject()
                    .put("path", one.getKey().getFileName().toString())
                    .put(rows, one.getValue())
                    .put("sha256", Directories.sha256(one.getKey()));
        }
        JsonFile.write(root, folder.resolve(FILE));
    }
}
