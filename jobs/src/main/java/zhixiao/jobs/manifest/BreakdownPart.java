package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.spec.bind.Breakdown;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.Word;

/** What compute tells in the manifest of breakdowns: their codes with their names, and what could not be broken down. */
final class BreakdownPart {
    /** The keys that are filled here. */
    static final List<String> KEYS = List.of("breakdowns", "not_broken_down");

    private BreakdownPart() {}

    /** Tells of none. */
    static void clear(ObjectNode root) {
        KEYS.forEach(root::putNull);
    }

    static void write(ComputeSummary compute, ObjectNode root) {
        ArrayNode breakdowns = root.putArray("breakdowns");
        compute.breakdowns().told().forEach(breakdown -> breakdowns.add(breakdown(breakdown)));
        ArrayNode leftOut = root.putArray("not_broken_down");
        for (ComputeSummary.LeftOut one : compute.breakdowns().leftOut()) {
            leftOut.addObject()
                    .put("dimension", one.breakdown().dimension())
                    .put("indicator", one.skipped().indicator().id())
                    .put("because", Word.of(one.skipped().because()))
                    .put("detail", one.skipped().detail());
        }
    }

    private static ObjectNode breakdown(Breakdown breakdown) {
        ObjectNode object = Json.object().put("dimension", breakdown.dimension());
        object.set("name", Json.text(breakdown.title()));
        object.set("codes", codes(breakdown.told()));
        return object;
    }

    private static ArrayNode codes(List<CodeList.Entry> codes) {
        ArrayNode array = Json.object().putArray("codes");
        for (CodeList.Entry entry : codes) {
            array.addObject()
                    .put("code", entry.code())
                    .put("parent", entry.parent().orElse(null))
                    .set("name", Json.text(entry.name()));
        }
        return array;
    }
}
