package zhixiao.spec.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.yaml.YamlWriter;

/**
 * Writes a semantic model of Apache Ossie, 0.2.0.dev0: only keys that all its schemas of that version know. Expressions of
 * metrics are plain SQL ({@code ANSI_SQL}); the query of the data set is Spark's.
 */
final class OssieModel {
    private static final String VERSION = "0.2.0.dev0";
    private static final String VENDOR = "ZHIXIAO";
    private static final String DATA_SET = "events";

    private final Content content;
    private final YamlWriter yaml = new YamlWriter();

    private OssieModel(Content content) {
        this.content = content;
    }

    /** The file. */
    static String of(Content content) {
        return new OssieModel(content).text();
    }

    private String text() {
        content.head(yaml);
        yaml.put("version", VERSION).map("semantic_model", "", () -> yaml.item(this::model));
        return yaml.toString();
    }

    private void model() {
        yaml.put("name", content.catalogue().spec().id())
                .put("description", content.catalogue().spec().title().in(content.language()))
                .map("datasets", "", () -> yaml.item(this::events))
                .map("metrics", "", () -> content.indicators().forEach(this::metric));
        extension(CarriedFacts.of(content.catalogue()));
    }

    private void events() {
        yaml.put("name", DATA_SET)
                .put("description", content.messages().get("events"))
                .block("source", content.events().query())
                .map("fields", "", this::fields);
    }

    private void fields() {
        for (String column : content.columns()) {
            yaml.item(() -> {
                yaml.put("name", column);
                expression(column);
                yaml.map(
                        "dimension",
                        "",
                        () -> yaml.put("is_time", column.equals(EventDimension.DAY) ? "true" : "false"));
            });
        }
        for (EventColumn column : content.events().columns()) {
            yaml.item(() -> {
                yaml.put("name", column.name());
                expression(column.name());
                yaml.put("description", column.measure().title().in(content.language()));
            });
        }
    }

    private void metric(Indicator indicator) {
        yaml.item(() -> {
            yaml.put("name", indicator.id());
            expression(new MetricFormula(name -> DATA_SET + "." + name).of(indicator));
            yaml.put("description", description(indicator.spec()));
            extension(CarriedFacts.of(indicator, content.language()));
        });
    }

    private String description(IndicatorSpec spec) {
        List<String> words = Stream.of(spec.includes(), spec.excludes(), spec.variant())
                .flatMap(Optional::stream)
                .map(text -> text.in(content.language()))
                .toList();
        return String.join(
                " | ",
                Stream.concat(Stream.of(spec.title().in(content.language())), words.stream())
                        .toList());
    }

    private void expression(String sql) {
        yaml.map(
                "expression",
                "",
                () -> yaml.map(
                        "dialects",
                        "",
                        () -> yaml.item(() -> yaml.put("dialect", "ANSI_SQL").put("expression", sql))));
    }

    private void extension(Map<String, Object> facts) {
        yaml.map(
                "custom_extensions",
                "",
                () -> yaml.item(() -> yaml.put("vendor_name", VENDOR).put("data", Json.of(facts))));
    }
}
