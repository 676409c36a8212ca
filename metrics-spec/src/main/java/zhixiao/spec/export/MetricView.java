package zhixiao.spec.export;

import zhixiao.spec.bind.Indicator;
import zhixiao.spec.yaml.YamlWriter;

/** Writes a metric view, YAML 0.1. It knows no titles: those stand in comments. */
final class MetricView {
    /** Parts of the calendar that figures are usually asked for by. */
    private static final String[] CALENDAR = {"month", "quarter", "year"};

    private final Content content;
    private final YamlWriter yaml = new YamlWriter();

    private MetricView(Content content) {
        this.content = content;
    }

    /** The file. */
    static String of(Content content) {
        return new MetricView(content).text();
    }

    private String text() {
        content.head(yaml);
        yaml.put("version", "0.1").block("source", content.events().query()).map("dimensions", "", this::dimensions);
        yaml.map("measures", "", () -> content.indicators().forEach(this::measure));
        return yaml.toString();
    }

    private void dimensions() {
        for (String column : content.columns()) {
            column(column, column);
            if (column.equals(EventDimension.DAY)) {
                for (String part : CALENDAR) {
                    column(part, "CAST(DATE_TRUNC('" + part + "', day) AS DATE)");
                }
            }
        }
    }

    private void column(String name, String expression) {
        yaml.item(() -> yaml.put("name", content.dimensionName(name)).put("expr", expression));
    }

    private void measure(Indicator indicator) {
        yaml.comment(indicator.spec().title().in(content.language()) + " [" + indicator.definition() + "]");
        yaml.item(() -> yaml.put("name", indicator.id()).put("expr", new MetricFormula(name -> name).of(indicator)));
    }
}
