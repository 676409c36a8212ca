package zhixiao.spec.export;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;
import zhixiao.spec.yaml.YamlWriter;

/**
 * What all formats are written from.
 *
 * @param events the table behind the metrics
 * @param indicators those that can be said
 * @param unsaid what cannot
 */
record Content(EventTable events, List<Indicator> indicators, List<Unsaid> unsaid) {

    Catalogue catalogue() {
        return events.catalogue();
    }

    Language language() {
        return events.language();
    }

    Messages messages() {
        return Messages.of("zhixiao.spec.export.export", language(), Content.class);
    }

    /** The comments that a file begins with: what it is, and what it does not say. */
    void head(YamlWriter yaml) {
        yaml.comment(messages().get("head", catalogue().spec().id(), catalogue().hash()))
                .comment(messages().get("tables"));
        if (!unsaid.isEmpty()) {
            yaml.comment(messages().get("list"));
            unsaid.forEach(thing -> yaml.comment("  " + thing.in(language())));
        }
    }

    /** A dimension's name in the file: not that of an indicator. */
    String dimensionName(String name) {
        Set<String> ids = indicators.stream().map(Indicator::id).collect(Collectors.toSet());
        return ids.contains(name) ? "by_" + name : name;
    }

    /** The columns that figures can be told by, day first. */
    List<String> columns() {
        return events.dimensions().stream()
                .flatMap(dimension -> dimension.columns().stream())
                .toList();
    }
}
