package zhixiao.reports.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import zhixiao.spec.limits.Supervision;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/** Reads {@code manifest.json}. */
final class ManifestReader {
    private static final int CONTRACT = 1;

    private ManifestReader() {}

    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(RunFolder.MANIFEST);
        if (!Files.exists(file)) {
            throw missing(folder);
        }
        JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
        if (root.path("contract").asInt() != CONTRACT || root.path("indicators").isNull()) {
            throw missing(folder);
        }
        return manifest(root);
    }

    /** A folder whose figures are not there, or were left by an earlier version. */
    static ProblemException missing(Path folder) {
        return missing(folder, "compute");
    }

    /** A folder in which a stage has not run. */
    static ProblemException missing(Path folder, String stage) {
        return new ProblemException(Problem.of(ProblemCode.STAGE_MISSING, folder.toString(), stage));
    }

    private static Manifest manifest(JsonNode root) {
        JsonNode data = root.get("data");
        JsonNode balance = root.path("balance");
        return new Manifest(
                root.get("fingerprint").asText(),
                root.at("/versions/zhixiao").asText(),
                LocalDate.parse(root.get("as_of").asText()),
                text(root.at("/mapping/title")),
                catalogue(root.get("catalogue")),
                list(root.get("courts"), ManifestReader::court),
                list(
                        root.get("lines"),
                        line -> new Manifest.Line(line.get("code").asText(), text(line.get("name")))),
                list(root.get("indicators"), ManifestReader::indicator),
                Optional.of(root.path("overview")).filter(JsonNode::isObject).map(ManifestReader::overview),
                list(root.path("breakdowns"), ManifestReader::breakdown),
                Optional.of(root.path("previous")).filter(JsonNode::isObject).map(ManifestReader::previous),
                list(root.get("skipped"), ManifestReader::skipped),
                list(data.get("accounts"), ManifestReader::account),
                list(data.get("rejects"), ManifestReader::reject),
                list(data.get("notes"), ManifestReader::note),
                list(data.path("quality"), ManifestReader::quality),
                list(data.path("grades"), ManifestReader::grade),
                balance.isObject()
                        ? Optional.of(new Manifest.Balance(
                                balance.get("cells").asLong()
                                        + balance.path("direct_cells").asLong(),
                                balance.get("broken").asLong()
                                        + balance.path("direct_broken").asLong()))
                        : Optional.empty(),
                Optional.of(root.path("analysis")).filter(JsonNode::isObject).map(ManifestReader::analysis),
                Optional.of(root.path("use")).filter(JsonNode::isObject).map(ManifestReader::use),
                Optional.of(root.path("meeting")).filter(JsonNode::isObject).map(MeetingReader::meeting),
                list(root.path("registers"), ManifestReader::register));
    }

    /** A pack does not tell how much went to others. */
    private static Manifest.Use use(JsonNode node) {
        JsonNode ledger = node.get("ledger");
        return new Manifest.Use(
                node.get("purpose").asText(),
                LocalDate.parse(node.get("on").asText()),
                node.path("permitted").asLong() + node.path("conditional").asLong(),
                node.path("refused").asLong(),
                list(
                        node.path("caps"),
                        cap -> new Manifest.Cap(
                                text(cap.get("because")),
                                cap.get("counted").asText(),
                                number(cap.path("most")),
                                cap.get("per").asText())),
                new Manifest.Ledger(
                        ledger.get("name").asText(),
                        ledger.get("entry").asLong(),
                        ledger.get("hash").asText()));
    }

    private static Manifest.Analysis analysis(JsonNode node) {
        return new Manifest.Analysis(
                node.get("calendar").asText().equals("official"),
                list(
                        node.get("tests"),
                        count -> new Manifest.TestCount(
                                count.get("method").asText(),
                                count.get("tests").asLong(),
                                count.get("expected_by_chance").asDouble(),
                                count.get("flagged").asLong())),
                list(
                        node.get("move_together"),
                        pair -> new Manifest.Together(
                                pair.get("indicator").asText(),
                                pair.get("other").asText(),
                                pair.get("correlation").asDouble())));
    }

    private static Manifest.Catalogue catalogue(JsonNode node) {
        return new Manifest.Catalogue(
                node.get("id").asText(),
                text(node.get("title")),
                day(node.path("effective_from")),
                day(node.path("effective_to")),
                list(
                        node.get("breaks"),
                        written -> new Manifest.Break(
                                LocalDate.parse(written.get("on").asText()),
                                text(written.get("because")),
                                list(written.get("indicators"), JsonNode::asText))),
                list(
                        node.get("sources"),
                        source -> new Manifest.Source(
                                source.get("id").asText(), source.get("text").asText())));
    }

    static Optional<LocalDate> day(JsonNode node) {
        return Optional.ofNullable(node.textValue()).map(LocalDate::parse);
    }

    private static Manifest.Quality quality(JsonNode node) {
        JsonNode tolerance = node.path("tolerance");
        return new Manifest.Quality(
                node.get("table").asText(),
                node.get("severity").asText(),
                node.get("failed").asLong(),
                node.get("read").asLong(),
                tolerance.isNumber() ? OptionalDouble.of(tolerance.asDouble()) : OptionalDouble.empty(),
                node.get("exceeded").asBoolean(),
                text(node.get("text")));
    }

    private static Manifest.Grade grade(JsonNode node) {
        JsonNode atMost = node.path("at_most");
        return new Manifest.Grade(
                text(node.get("title")),
                atMost.isNumber() ? OptionalDouble.of(atMost.asDouble()) : OptionalDouble.empty());
    }

    private static Manifest.Court court(JsonNode node) {
        return new Manifest.Court(
                node.get("code").asText(),
                node.get("order").asInt(),
                node.get("level").asText(),
                Optional.ofNullable(node.path("parent").textValue()),
                text(node.get("name")),
                list(
                        node.path("supervision"),
                        entry -> new Supervision(
                                entry.get("above").asText(),
                                Optional.ofNullable(entry.path("line").textValue()),
                                day(entry.path("from")),
                                day(entry.path("until")))));
    }

    private static Manifest.Indicator indicator(JsonNode node) {
        return new Manifest.Indicator(
                node.get("id").asText(),
                text(node.get("name")),
                node.get("class").asText(),
                node.get("kind").asText(),
                Word.in(Manifest.Unit.class, node.get("unit").asText()),
                node.path("counted").asBoolean(),
                node.path("distinct").asBoolean(),
                node.path("moment").asBoolean(),
                node.path("quantile").isNumber()
                        ? OptionalDouble.of(node.get("quantile").asDouble())
                        : OptionalDouble.empty(),
                Optional.ofNullable(node.path("distribution").textValue()),
                list(node.path("survival"), day -> day.asInt()),
                Optional.of(node.path("strata"))
                        .filter(JsonNode::isObject)
                        .map(strata -> new Manifest.Strata(
                                strata.get("dimension").asText(), list(strata.get("codes"), JsonNode::asText))),
                Optional.ofNullable(node.path("screen").textValue()),
                number(node.path("per")),
                number(node.path("minimum_denominator")),
                node.get("definition").asText(),
                optional(node.path("numerator")),
                optional(node.path("denominator")),
                optional(node.path("among")),
                optional(node.path("includes")),
                optional(node.path("excludes")),
                optional(node.path("variant")),
                list(
                        node.path("parameters"),
                        parameter -> new Manifest.Parameter(text(parameter.get("name")), text(parameter.get("value")))),
                node.at("/evidence/membership").asText(),
                node.at("/evidence/formula").asText(),
                list(node.at("/evidence/sources"), JsonNode::asText));
    }

    private static OptionalLong number(JsonNode node) {
        return node.isNumber() ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    private static Manifest.Overview overview(JsonNode node) {
        return new Manifest.Overview(
                node.get("opening").asText(),
                node.get("in").asText(),
                node.get("out").asText(),
                node.get("closing").asText(),
                list(node.get("ages"), JsonNode::asText));
    }

    private static Manifest.Previous previous(JsonNode node) {
        Map<String, Long> revised = new LinkedHashMap<>();
        node.get("figures")
                .properties()
                .forEach(entry -> revised.put(entry.getKey(), entry.getValue().asLong()));
        JsonNode cases = node.get("cases");
        return new Manifest.Previous(
                LocalDate.parse(node.get("as_of").asText()),
                node.get("compared").asLong(),
                revised,
                cases.isObject()
                        ? Optional.of(new Manifest.CaseChanges(
                                cases.get("added").asLong(),
                                cases.get("removed").asLong(),
                                cases.get("changed").asLong()))
                        : Optional.empty());
    }

    private static Manifest.Breakdown breakdown(JsonNode node) {
        return new Manifest.Breakdown(
                node.get("dimension").asText(),
                text(node.get("name")),
                list(
                        node.get("codes"),
                        code -> new Manifest.Code(
                                code.get("code").asText(),
                                Optional.ofNullable(code.path("parent").textValue()),
                                text(code.get("name")))));
    }

    private static Manifest.Register register(JsonNode node) {
        return new Manifest.Register(
                node.get("name").asText(),
                text(node.get("title")),
                LocalDate.parse(node.get("as_of").asText()),
                LocalDate.parse(node.get("since").asText()),
                list(
                        node.get("reasons"),
                        reason -> new Manifest.Reason(reason.get("code").asText(), text(reason.get("title")))));
    }

    private static Manifest.Skipped skipped(JsonNode node) {
        return new Manifest.Skipped(
                text(node.get("name")),
                node.get("because").asText(),
                node.get("detail").asText());
    }

    private static Manifest.Account account(JsonNode node) {
        return new Manifest.Account(
                node.get("source").asText(),
                node.get("table").asText(),
                node.get("read").asLong(),
                node.get("kept").asLong(),
                node.get("merged").asLong(),
                node.get("duplicates").asLong(),
                node.get("rejected").asLong());
    }

    private static Manifest.Reject reject(JsonNode node) {
        return new Manifest.Reject(
                node.get("source").asText(),
                node.get("reason").asText(),
                node.path("field").asText(""),
                node.get("rows").asLong());
    }

    private static Manifest.Note note(JsonNode node) {
        return new Manifest.Note(node.get("check").asText(), node.get("rows").asLong(), text(node.get("text")));
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        array.forEach(node -> list.add(read.apply(node)));
        return List.copyOf(list);
    }

    static Optional<LocalizedText> optional(JsonNode node) {
        return node.isObject() ? Optional.of(text(node)) : Optional.empty();
    }

    static LocalizedText text(JsonNode node) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        node.properties().forEach(entry -> Language.ofTag(entry.getKey())
                .ifPresent(language -> texts.put(language, entry.getValue().asText())));
        return new LocalizedText(texts);
    }
}
