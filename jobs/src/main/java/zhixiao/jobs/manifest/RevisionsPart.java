package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.revisions.EarlierRun;
import zhixiao.jobs.revisions.RevisionsSummary;
import zhixiao.jobs.revisions.RevisionsSummary.Reason;
import zhixiao.spec.text.Word;

/** What the manifest tells of the run that this one was held against. Not there if there was none. */
final class RevisionsPart {
    /** The key that it fills. */
    static final String KEY = "previous";

    private RevisionsPart() {}

    static void write(RevisionsSummary revisions, ObjectNode root) {
        EarlierRun earlier = revisions.earlier();
        ObjectNode object = root.putObject(KEY)
                .put("fingerprint", earlier.fingerprint())
                .put("as_of", earlier.asOf().toString())
                .put("catalogue", earlier.catalogue())
                .put("compared", revisions.compared());
        ObjectNode figures = object.putObject("figures");
        for (Reason reason : Reason.values()) {
            figures.put(Word.of(reason), revisions.figures().getOrDefault(reason, 0L));
        }
        revisions
                .cases()
                .ifPresentOrElse(
                        cases -> object.putObject("cases")
                                .put("added", cases.added())
                                .put("removed", cases.removed())
                                .put("changed", cases.changed()),
                        () -> object.putNull("cases"));
        ArrayNode tables = (ArrayNode) root.get("tables");
        table(tables, RevisionsSummary.TABLES.get(0), revisions.revised());
        if (revisions.cases().isPresent()) {
            table(tables, RevisionsSummary.TABLES.get(1), revisions.caseRows());
        }
    }

    private static void table(ArrayNode tables, String name, long rows) {
        tables.addObject().put("name", name).put("rows", rows).put("files", TableWriter.files(rows));
    }

    /** Takes it out: what it tells of is not there any more, or must not be told. */
    static void clear(ObjectNode root) {
        root.remove(KEY);
        ArrayNode tables = (ArrayNode) root.get("tables");
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (RevisionsSummary.TABLES.contains(tables.get(i).get("name").asText())) {
                tables.remove(i);
            }
        }
    }
}
