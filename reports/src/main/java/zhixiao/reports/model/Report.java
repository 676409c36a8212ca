package zhixiao.reports.model;

import java.util.List;

/**
 * A report.
 *
 * @param title its title
 * @param head what it is about: label and text, in order
 * @param mark what the reader must know before anything else
 * @param sentences the overview in sentences
 * @param tiles the overview in numbers
 * @param sections its sections in order
 * @param footer its last line
 */
public record Report(
        String title,
        List<Fact> head,
        String mark,
        List<String> sentences,
        List<Tile> tiles,
        List<Section> sections,
        String footer) {

    /** Copies the lists, so that the value cannot change. */
    public Report {
        head = List.copyOf(head);
        sentences = List.copyOf(sentences);
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
    }

    /** All charts, in the order of the report. */
    public List<Chart> charts() {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }

    /** A label and what it says. */
    public record Fact(String label, String text) {}

    /** A number that stands for itself, with its change. */
    public record Tile(String label, String value, String change) {}

    /** A section; its notes stand below what they explain. */
    public record Section(String id, String title, List<String> lead, List<Part> parts, List<String> notes) {}

    /** A table or a chart. */
    public sealed interface Part permits Table, Chart {}
}
