package zhixiao.spec.words;

import java.util.List;
import java.util.Optional;

/**
 * An indicator in words of one language.
 *
 * @param id its id in the catalogue
 * @param name what people call it
 * @param definition hash of its meaning, 16 hex digits
 * @param sections what there is to say of it, in the order of {@link Topic}
 */
public record Explanation(String id, String name, String definition, List<Section> sections) {

    /** Copies the list, so that the value cannot change. */
    public Explanation {
        sections = List.copyOf(sections);
    }

    /** The section about something, or empty if there is nothing to say of it. */
    public Optional<Section> about(Topic topic) {
        return sections.stream().filter(section -> section.topic() == topic).findFirst();
    }
}
