package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhixiao.jobs.register.RegisterTotals;
import zhixiao.spec.lists.CaseList;

/** What the manifest tells of the counts of registers, by name. Not there if there are none. */
final class RegistersPart {
    /** The key that it fills. */
    static final String KEY = "registers";

    private static final String NAME = "name";

    private RegistersPart() {}

    /** Adds a register, in place of what was told of it before. */
    static void write(RegisterTotals.Summary summary, ObjectNode root) {
        List<ObjectNode> all = new ArrayList<>();
        root.path(KEY).forEach(one -> all.add((ObjectNode) one));
        CaseList list = summary.list();
        all.removeIf(one -> one.get(NAME).asText().equals(list.name()));
        ObjectNode own = Json.object().put(NAME, list.name());
        own.set("title", Json.text(list.title()));
        own.put("as_of", summary.asOf().toString());
        own.put("since", summary.since().toString());
        ArrayNode reasons = own.putArray("reasons");
        list.reasons().stream().filter(CaseList.Reason::active).forEach(reason -> reasons.addObject()
                .put("code", reason.name())
                .set("title", Json.text(reason.title())));
        own.put("rows", summary.rows());
        all.add(own);
        all.sort(Comparator.comparing(one -> one.get(NAME).asText()));
        root.putArray(KEY).addAll(all);
    }

    /** Takes it out: what it tells of is not there any more, or must not be told. */
    static void clear(ObjectNode root) {
        root.remove(KEY);
    }
}
