package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import zhixiao.jobs.check.CheckSummary;
import zhixiao.jobs.check.Verdict.Decision;
import zhixiao.jobs.ledger.Head;
import zhixiao.spec.text.Word;

/** What the check tells in the manifest: the use, and where the ledger stood after it. */
final class CheckPart {
    /** The key that it fills; null until it has. */
    static final String KEY = "use";

    private CheckPart() {}

    static void write(CheckSummary check, ObjectNode root) {
        clear(root);
        ObjectNode object = root.putObject(KEY);
        object.put("id", check.use().id())
                .put("purpose", Word.of(check.use().purpose()))
                .put("form", Word.of(check.use().form()))
                .put("issuer", check.use().issuer())
                .put("department", check.use().department())
                .put("on", check.use().on().toString())
                .put("figures", check.use().figures())
                .put("minutes", check.use().minutes().orElse(null));
        ArrayNode limits = object.putArray("limits");
        check.limits().forEach(one -> limits.addObject().put("id", one.id()).put("hash", one.hash()));
        ArrayNode caps = object.putArray("caps");
        check.limits().stream().flatMap(one -> one.caps().stream()).forEach(cap -> caps.add(cap(cap)));
        for (Decision decision : Decision.values()) {
            object.put(Word.of(decision), check.count(decision));
        }
        object.putObject("ledger")
                .put("name", check.head().name())
                .put("entry", check.head().entry())
                .put("hash", check.head().hash());
        ((ArrayNode) root.get("tables"))
                .addObject()
                .put("name", CheckSummary.TABLES.get(0))
                .put("rows", check.verdicts().size())
                .put("files", 1);
    }

    private static ObjectNode cap(CheckSummary.Cap cap) {
        ObjectNode object = Json.object()
                .put("rule", cap.rule().id())
                .put("counted", Word.of(cap.most().what()))
                .put("most", cap.most().most().orElse(null))
                .put("per", Word.of(cap.most().window()));
        object.set("because", Json.text(cap.rule().because()));
        return object;
    }

    /** Takes out what an earlier check told. */
    static void clear(ObjectNode root) {
        root.putNull(KEY);
        ArrayNode tables = (ArrayNode) root.get("tables");
        for (int i = tables.size() - 1; i >= 0; i--) {
            if (CheckSummary.TABLES.contains(tables.get(i).get("name").asText())) {
                tables.remove(i);
            }
        }
    }

    /** The use that was checked, or empty. */
    static Optional<String> use(ObjectNode root) {
        return Optional.ofNullable(root.path(KEY).path("id").textValue());
    }

    /** Where the ledger stood, or empty. */
    static Optional<Head> head(ObjectNode root) {
        JsonNode ledger = root.path(KEY).path("ledger");
        return ledger.isObject()
                ? Optional.of(new Head(
                        ledger.get("name").asText(),
                        ledger.get("entry").asLong(),
                        ledger.get("hash").asText()))
                : Optional.empty();
    }
}
