package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import zhixiao.spec.notes.Item;
import zhixiao.spec.notes.MeetingNotes;
import zhixiao.spec.notes.Proposal;
import zhixiao.spec.notes.Remark;
import zhixiao.spec.notes.Responsible;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;

/** The notes of a meeting in the manifest, where reports read them. Not there without notes. */
final class MeetingPart {
    /** The key that it fills. */
    static final String KEY = "meeting";

    private MeetingPart() {}

    /** @param figures the fingerprint of the figures, without notes */
    static void write(MeetingNotes notes, String figures, ObjectNode root) {
        ObjectNode object = root.putObject(KEY);
        object.put("id", notes.id()).put("hash", notes.hash()).put("figures", figures);
        text(object, "title", notes.meeting());
        day(object, "on", notes.on());
        day(object, "last", notes.last());
        ArrayNode remarks = object.putArray("remarks");
        notes.remarks().forEach(remark -> remark(remark, remarks.addObject()));
        ArrayNode items = object.putArray("items");
        notes.items().forEach(item -> item(item, items.addObject()));
        ArrayNode proposals = object.putArray("proposals");
        notes.proposals().forEach(proposal -> proposal(proposal, proposals.addObject()));
    }

    private static void remark(Remark remark, ObjectNode object) {
        Remark.Figure figure = remark.figure();
        object.put("indicator", figure.indicator().text());
        word(object, "line", figure.line());
        word(object, "court", figure.court());
        object.put(
                "month", figure.month().map(month -> month.month().toString()).orElse(null));
        text(object, "problem", remark.problem());
        text(object, "cause", remark.cause());
        text(object, "verify", remark.verify());
    }

    private static void item(Item item, ObjectNode object) {
        object.set("text", Json.text(item.text()));
        word(object, "indicator", item.indicator());
        responsible(object, item.responsible());
        day(object, "agreed", item.agreed());
        day(object, "due", item.due());
        object.put("state", Word.of(item.state()));
        text(object, "remark", item.remark());
    }

    private static void proposal(Proposal proposal, ObjectNode object) {
        object.set("text", Json.text(proposal.text()));
        word(object, "indicator", proposal.indicator());
        responsible(object, proposal.responsible());
        day(object, "due", proposal.due());
        day(object, "review", proposal.review());
    }

    private static void responsible(ObjectNode object, Responsible responsible) {
        word(object, "court", responsible.court());
        object.put("division", responsible.division().orElse(null));
    }

    private static void word(ObjectNode object, String key, Optional<YamlScalar> word) {
        object.put(key, word.map(YamlScalar::text).orElse(null));
    }

    private static void day(ObjectNode object, String key, Optional<LocalDate> day) {
        object.put(key, day.map(LocalDate::toString).orElse(null));
    }

    private static void text(ObjectNode object, String key, Optional<LocalizedText> text) {
        if (text.isPresent()) {
            object.set(key, Json.text(text.get()));
        } else {
            object.putNull(key);
        }
    }

    /** Takes them out: the figures that they speak of are not there any more, or they are not for the reader. */
    static void clear(ObjectNode root) {
        String figures = root.at("/" + KEY + "/figures").textValue();
        if (figures != null) {
            root.put("fingerprint", figures);
        }
        root.remove(KEY);
    }
}
