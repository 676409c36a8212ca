package zhixiao.jobs.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.JsonFile;
import zhixiao.spec.text.Word;

/** What workbooks of a review have gone out, each by the hash of its bytes, beside them: whoever gets one can tell which it is. */
final class FormsManifest {
    /** Its name in the folder of the workbooks. */
    static final String FILE = "manifest.json";

    private FormsManifest() {}

    /** Writes it; the same workbooks of the same draw give the same bytes. @param written how many cases each has */
    static void write(Draw draw, Part part, Map<Path, Integer> written, Path folder) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("review", draw.name());
        root.put("plan", draw.plan());
        root.put("plan_hash", draw.planHash());
        root.put("draw", draw.hash());
        root.put("part", Word.of(part));
        root.put("mark", "internal");
        ArrayNode files = root.putArray("files");
        for (Map.Entry<Path, Integer> one : written.entrySet()) {
            files.addObject()
                    .put("path", one.getKey().getFileName().toString())
                    .put("cases", one.getValue())
                    .put("sha256", Directories.sha256(one.getKey()));
        }
        JsonFile.write(root, folder.resolve(FILE));
    }
}
