package zhixiao.reports.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the notes of a meeting in {@code manifest.json}. */
final class MeetingReader {
    private MeetingReader() {}

    static Meeting meeting(JsonNode node) {
        return new Meeting(
                node.get("figures").asText(),
                ManifestReader.optional(node.path("title")),
                ManifestReader.day(node.path("on")),
                ManifestReader.day(node.path("last")),
                ManifestReader.list(node.path("remarks"), MeetingReader::remark),
                ManifestReader.list(node.path("items"), MeetingReader::item),
                ManifestReader.list(node.path("proposals"), MeetingReader::proposal));
    }

    private static Meeting.Remark remark(JsonNode node) {
        return new Meeting.Remark(
                node.get("indicator").asText(),
                word(node.path("line")).orElse(Figure.ALL_LINES),
                word(node.path("court")),
                word(node.path("month")).map(YearMonth::parse),
                ManifestReader.optional(node.path("problem")),
                ManifestReader.optional(node.path("cause")),
                ManifestReader.optional(node.path("verify")));
    }

    private static Meeting.Item item(JsonNode node) {
        return new Meeting.Item(
                ManifestReader.text(node.get("text")),
                word(node.path("indicator")),
                responsible(node),
                ManifestReader.day(node.path("agreed")),
                ManifestReader.day(node.path("due")),
                node.get("state").asText(),
                ManifestReader.optional(node.path("remark")));
    }

    private static Meeting.Proposal proposal(JsonNode node) {
        return new Meeting.Proposal(
                ManifestReader.text(node.get("text")),
                word(node.path("indicator")),
                responsible(node),
                ManifestReader.day(node.path("due")),
                ManifestReader.day(node.path("review")));
    }

    private static Meeting.Responsible responsible(JsonNode node) {
        return new Meeting.Responsible(word(node.path("court")), word(node.path("division")));
    }

    private static Optional<String> word(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }
}
