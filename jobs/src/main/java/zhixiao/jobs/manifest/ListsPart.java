package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhixiao.jobs.lists.ListsSummary;

/** What the manifest tells of lists: which, how many rows, and the hash of every file. Not there if there are none. */
final class ListsPart {
    /** The key that it fills. */
    static final String KEY = "lists";

    private ListsPart() {}

    static void write(ListsSummary summary, ObjectNode root) {
        ObjectNode object = root.putObject(KEY);
        object.put("as_of", summary.asOf().toString());
        ArrayNode sources = object.putArray("from");
        summary.files().forEach(file -> sources.addObject().put("id", file.id()).put("hash", file.hash()));
        ArrayNode lists = object.putArray("lists");
        for (ListsSummary.Made made : summary.lists()) {
            ObjectNode one = lists.addObject()
                    .put("name", made.list().name())
                    .put("from", made.file())
                    .put("rows", made.rows());
            one.set("not_set", Json.texts(made.notSet()));
            one.put("equals", made.checked().map(equal -> equal.indicator()).orElse(null));
        }
        ArrayNode files = object.putArray("files");
        for (ListsSummary.Written written : summary.written()) {
            ObjectNode file = files.addObject().put("path", ListsSummary.FOLDER + "/" + written.path());
            written.rows().ifPresent(rows -> file.put("rows", rows));
            file.put("sha256", written.sha256());
        }
    }

    /** Takes it out: what it tells of is not there any more, or must not be told. */
    static void clear(ObjectNode root) {
        root.remove(KEY);
    }
}
