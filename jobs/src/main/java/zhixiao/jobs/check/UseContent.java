package zhixiao.jobs.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhixiao.jobs.ledger.Entry;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.text.Word;

/** What entries of the ledger say of a use, as JSON: courts and indicators by their codes, no case and no person. */
final class UseContent {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UseContent() {}

    /**
     * The content of a reservation: the use, the limits that it was judged by, and what was permitted to whom.
     *
     * @param place the folder of the run, hashed: who comes after a crash knows its own reservations by it
     */
    static String reserved(IntendedUse use, List<Limits> limits, List<Verdict> verdicts, String place) {
        ObjectNode object = use(use, limits);
        object.put("place", place);
        Map<String, List<String>> permitted = new LinkedHashMap<>();
        ObjectNode indicators = object.putObject("indicators");
        for (Verdict verdict : verdicts) {
            if (verdict.permitted()) {
                UsedIndicator indicator = verdict.indicator();
                permitted
                        .computeIfAbsent(verdict.recipient(), any -> new ArrayList<>())
                        .add(indicator.id());
                indicators
                        .putObject(indicator.id())
                        .put("definition", indicator.definition())
                        .put("class", indicator.area());
            }
        }
        ObjectNode recipients = object.putObject("recipients");
        permitted.forEach((recipient, ids) -> ids.forEach(recipients.withArray(recipient)::add));
        inLines(object, verdicts);
        return written(object);
    }

    /** Of what went out in some lines alone, in which: nothing is said of what went out in all of them. */
    private static void inLines(ObjectNode object, List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            if (verdict.permitted() && !verdict.lines().isEmpty()) {
                ArrayNode lines = child(child(object, "lines"), verdict.recipient())
                        .putArray(verdict.indicator().id());
                verdict.lines().forEach(lines::add);
            }
        }
    }

    private static ObjectNode child(ObjectNode object, String name) {
        return object.get(name) instanceof ObjectNode there ? there : object.putObject(name);
    }

    /** The content of a refusal: the use, and how often each rule refused. */
    static String refused(IntendedUse use, List<Limits> limits, List<Verdict> verdicts) {
        ObjectNode object = use(use, limits);
        Map<String, Integer> rules = new TreeMap<>();
        verdicts.stream()
                .flatMap(verdict -> verdict.reasons().stream())
                .filter(Reason::refuses)
                .forEach(reason -> rules.merge(reason.rule().id(), 1, Integer::sum));
        ObjectNode refused = object.putObject("refused_by");
        rules.forEach(refused::put);
        return written(object);
    }

    /** The content of a withdrawal. */
    static String withdrawn(String because) {
        return written(MAPPER.createObjectNode().put("because", because));
    }

    /** The content of a correction: which minutes a use really went out with. */
    static String corrected(String minutes, String because) {
        return written(MAPPER.createObjectNode().put("minutes", minutes).put("because", because));
    }

    /** The content of an exemption. */
    static String exempted(GrantedExemption exemption, String because) {
        return written(MAPPER.createObjectNode()
                .put("rule", exemption.rule())
                .put("issuer", exemption.issuer())
                .put("granted_by", exemption.grantedBy())
                .put("until", exemption.until().toString())
                .put("because", because));
    }

    /** The exemption of an entry. */
    static GrantedExemption exemption(Entry entry) {
        JsonNode content = read(entry);
        return new GrantedExemption(
                content.get("rule").asText(),
                content.get("issuer").asText(),
                content.get("granted_by").asText(),
                LocalDate.parse(content.get("until").asText()));
    }

    /** The content of an entry that uses are judged by these limits from now on. */
    static String limits(List<Limits> limits) {
        ObjectNode object = MAPPER.createObjectNode();
        limits(object, limits);
        return written(object);
    }

    /** The hash of each of the limits that an entry speaks of, by their ids. */
    static Map<String, String> hashes(Entry entry) {
        Map<String, String> hashes = new TreeMap<>();
        read(entry)
                .path("limits")
                .properties()
                .forEach(one -> hashes.put(one.getKey(), one.getValue().asText()));
        return hashes;
    }

    private static void limits(ObjectNode object, List<Limits> limits) {
        ObjectNode hashes = object.putObject("limits");
        limits.forEach(one -> hashes.put(one.id(), one.hash()));
    }

    private static ObjectNode use(IntendedUse use, List<Limits> limits) {
        ObjectNode object = MAPPER.createObjectNode()
                .put("purpose", Word.of(use.purpose()))
                .put("form", Word.of(use.form()))
                .put("issuer", use.issuer())
                .put("department", use.department())
                .put("on", use.on().toString())
                .put("figures", use.figures())
                .put("minutes", use.minutes().orElse(null));
        limits(object, limits);
        return object;
    }

    /** The uses of a reservation, one for each indicator and court. */
    static List<PastUse> uses(Entry entry) {
        JsonNode content = read(entry);
        List<PastUse> uses = new ArrayList<>();
        content.get("recipients").properties().forEach(recipient -> {
            ArrayNode ids = (ArrayNode) recipient.getValue();
            ids.forEach(id -> {
                JsonNode indicator = content.get("indicators").get(id.asText());
                uses.add(new PastUse(
                        entry.number(),
                        entry.use(),
                        Word.in(Purpose.class, content.get("purpose").asText()),
                        Word.in(Form.class, content.get("form").asText()),
                        content.get("issuer").asText(),
                        recipient.getKey(),
                        LocalDate.parse(content.get("on").asText()),
                        new UsedIndicator(
                                id.asText(),
                                indicator.get("definition").asText(),
                                indicator.get("class").asText())));
            });
        });
        return uses;
    }

    /** The fingerprint of the run whose figures a reservation is about. */
    static String fingerprint(Entry entry) {
        return read(entry).get("figures").asText().split(" ", 2)[0];
    }

    /** The hashed folder of a reservation. */
    static String place(Entry entry) {
        return read(entry).get("place").asText();
    }

    /** The content of an entry. */
    static JsonNode read(Entry entry) {
        try {
            return MAPPER.readTree(entry.content());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry " + entry.number() + " of the ledger holds no JSON", e);
        }
    }

    private static String written(ObjectNode object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
