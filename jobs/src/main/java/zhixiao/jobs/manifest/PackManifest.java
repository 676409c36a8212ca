package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import zhixiao.jobs.output.JsonFile;
import zhixiao.jobs.output.OutputFolder;

/** The manifest of a pack: that of the run without what tells of other courts. */
public final class PackManifest {
    private static final String PARENT = "parent";

    private PackManifest() {}

    /**
     * Writes it.
     *
     * @param run the run's folder
     * @param pack the folder of the pack
     * @param court code of the court that receives
     * @param indicators ids of the indicators that may go out
     */
    public static void write(Path run, Path pack, String court, Set<String> indicators) throws IOException {
        ObjectNode root = Json.read(run.resolve(OutputFolder.MANIFEST));
        keep((ArrayNode) root.get("courts"), one -> one.get("code").asText().equals(court));
        // Screens hold a court against others, which are not in its pack.
        root.get("indicators").forEach(one -> ((ObjectNode) one).putNull("screen"));
        // Above it there is nobody in its pack.
        root.get("courts").forEach(one -> ((ObjectNode) one).putNull(PARENT).remove(IntakePart.SUPERVISION));
        keep(
                (ArrayNode) root.get("indicators"),
                one -> indicators.contains(one.get("id").asText()));
        JsonNode overview = root.path("overview");
        boolean whole = overview.isObject()
                && StreamSupport.stream(overview.spliterator(), false)
                        .flatMap(one -> one.isArray() ? StreamSupport.stream(one.spliterator(), false) : Stream.of(one))
                        .allMatch(id -> indicators.contains(id.asText()));
        if (!whole) {
            root.putNull("overview");
        }
        // Rows read, kept and rejected are those of all courts together.
        ObjectNode data = (ObjectNode) root.get("data");
        data.putArray("accounts");
        data.putArray("rejects");
        data.putArray("notes");
        data.remove("quality");
        data.remove("grades");
        root.putNull("balance");
        BreakdownPart.clear(root);
        root.putArray("tables");
        for (String counted : new String[] {"permitted", "conditional", "refused"}) {
            ((ObjectNode) root.get(CheckPart.KEY)).remove(counted);
        }
        AnalysePart.clear(root);
        ListsPart.clear(root);
        RegistersPart.clear(root);
        RevisionsPart.clear(root);
        // What people noted is for their own meeting, and may name other courts: a pack is of the figures alone.
        MeetingPart.clear(root);
        JsonFile.write(root, pack.resolve(OutputFolder.MANIFEST));
    }

    private static void keep(ArrayNode list, Predicate<JsonNode> wanted) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (!wanted.test(list.get(i))) {
                list.remove(i);
            }
        }
    }
}
