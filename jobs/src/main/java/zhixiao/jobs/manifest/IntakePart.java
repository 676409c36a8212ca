package zhixiao.jobs.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.intake.PersonalKey;
import zhixiao.jobs.intake.SourceFiles;
import zhixiao.spec.Hash;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.Word;

/** What intake tells in the manifest. */
final class IntakePart {
    /** Who supervises a court otherwise than the court above it. */
    static final String SUPERVISION = "supervision";

    private IntakePart() {}

    static ObjectNode model(CaseModel model) {
        ObjectNode object = Json.object().put("id", model.id());
        object.set("title", Json.text(model.title()));
        return object.put("hash", model.hash());
    }

    static ObjectNode mapping(Mapping mapping) {
        ObjectNode object = Json.object().put("id", mapping.id());
        object.set("title", Json.text(mapping.title()));
        object.put("hash", mapping.hash())
                .put("data_from", mapping.dataFrom().toString())
                .put("extracted_on", mapping.extractedOn().map(Object::toString).orElse(null));
        mapping.workingDays().ifPresent(days -> CalendarPart.write(days, object));
        return object;
    }

    static ArrayNode courts(CourtTree courts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Court court : courts.courts()) {
            ObjectNode object = array.addObject()
                    .put("code", court.code())
                    .put("order", court.order())
                    .put("level", court.level())
                    .put("parent", court.parent().orElse(null));
            object.set("name", Json.text(court.name()));
            if (!court.supervision().isEmpty()) {
                ArrayNode supervision = object.putArray(SUPERVISION);
                court.supervision().forEach(entry -> supervision
                        .addObject()
                        .put("above", entry.above())
                        .put("line", entry.line().orElse(null))
                        .put("from", entry.from().map(Object::toString).orElse(null))
                        .put("until", entry.until().map(Object::toString).orElse(null)));
            }
        }
        return array;
    }

    static ArrayNode lines(CaseModel model) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (CodeList.Entry line : model.lines().entries()) {
            array.addObject().put("code", line.code()).set("name", Json.text(line.name()));
        }
        return array;
    }

    static ObjectNode data(Mapping mapping, IntakeSummary intake) throws IOException {
        ObjectNode object = Json.object();
        object.put("fingerprint", fingerprint(mapping, intake.sources()));
        ArrayNode sources = object.putArray("sources");
        for (SourceFiles source : intake.sources()) {
            ObjectNode entry = sources.addObject().put("name", source.source().name());
            ArrayNode files = entry.putArray("files");
            source.files().forEach(file -> files.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256()));
            source.content().ifPresent(content -> entry.put("table", content.table())
                    .put("rows", content.rows())
                    .put("hash", content.hash()));
        }
        ArrayNode accounts = object.putArray("accounts");
        intake.accounts().forEach(account -> accounts.addObject()
                .put("source", account.source())
                .put("table", account.table())
                .put("read", account.read())
                .put("kept", account.kept())
                .put("merged", account.merged())
                .put("duplicates", account.duplicates())
                .put("rejected", account.rejected()));
        ArrayNode rejects = object.putArray("rejects");
        intake.rejects().forEach(reject -> rejects.addObject()
                .put("source", reject.source())
                .put("reason", reject.reason())
                .put("field", reject.field())
                .put("rows", reject.rows()));
        ArrayNode notes = object.putArray("notes");
        intake.notes().forEach(note -> notes.addObject()
                .put("table", note.table())
                .put("check", note.check())
                .put("rows", note.rows())
                .set("text", Json.text(note.text())));
        ArrayNode quality = object.putArray("quality");
        intake.quality().forEach(found -> quality.addObject()
                .put("table", found.table())
                .put("rule", found.rule().name())
                .put("severity", Word.of(found.rule().severity()))
                .put("rejects", found.rule().rejects())
                .put("failed", found.failed())
                .put("read", found.read())
                .put("tolerance", found.rule().tolerance().orElse(null))
                .put("exceeded", found.exceeded())
                .set("text", Json.text(found.rule().title())));
        ArrayNode grades = object.putArray("grades");
        mapping.model().grades().forEach(grade -> grades.addObject()
                .put("at_most", grade.atMost().orElse(null))
                .set("title", Json.text(grade.title())));
        return object;
    }

    static ArrayNode tables(IntakeSummary intake) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        intake.tables().forEach(table -> array.addObject()
                .put("name", table.name())
                .put("rows", table.rows())
                .put("files", table.files())
                .set("unmapped", Json.texts(table.unmapped())));
        return array;
    }

    /** The data that were read: the content of every file, how it was mapped, and which key hides what is personal. */
    static String fingerprint(Mapping mapping, List<SourceFiles> sources) throws IOException {
        List<String> texts = new ArrayList<>(List.of(mapping.hash()));
        for (SourceFiles source : sources) {
            texts.add(source.source().name());
            source.files().forEach(file -> texts.add(file.sha256()));
            source.content().ifPresent(content -> texts.add(content.hash()));
        }
        PersonalKey.word(mapping).ifPresent(texts::add);
        return Hash.of(texts.toArray(String[]::new));
    }
}
