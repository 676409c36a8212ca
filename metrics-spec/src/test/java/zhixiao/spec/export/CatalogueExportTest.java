package zhixiao.spec.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.text.Language;

/**
 * A catalogue for other systems. That the figures are the engine's is held by the tests of {@code jobs}, which run the
 * exports on Spark and DuckDB; here is what the files look like, and that nothing gets lost unsaid.
 */
class CatalogueExportTest {

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theSmallCatalogueAsAPersonReadsIt(ExportFormat format) {
        CatalogueExport export = CatalogueExport.of(small(), format, "lake.court", Language.EN);
        assertThat(export.text()).isEqualTo(text("export/small." + format.word() + ".yaml"));
    }

    @Test
    void whatAMetricViewCannotSayIsToldWithItsPlace() {
        assertThat(told(small(), ExportFormat.METRIC_VIEW))
                .containsExactly(
                        "1:1 small CUT_OFF",
                        "1:1 small COURT_TREE",
                        "1:1 small EFFECTIVE",
                        "7:16 small BREAK",
                        "44:3 small EXAMPLES",
                        "10:3 small PARAMETER",
                        "23:3 pending STOCK",
                        "37:9 settled_share REFERENCE",
                        "25:3 settled_share MINIMUM_DENOMINATOR",
                        "34:15 settled_share LEVELS",
                        "25:3 settled_share PERIODS",
                        "41:116 median_days SURVIVAL",
                        "42:3 disposition_time STOCK");
    }

    @Test
    void whatOssieHasAPlaceForTravelsInItsExtensions() {
        assertThat(told(small(), ExportFormat.OSSIE))
                .containsExactly(
                        "1:1 small CUT_OFF",
                        "1:1 small COURT_TREE",
                        "44:3 small EXAMPLES",
                        "23:3 pending STOCK",
                        "41:116 median_days SURVIVAL",
                        "42:3 disposition_time STOCK");
        assertThat(CatalogueExport.of(small(), ExportFormat.OSSIE, "", Language.EN)
                        .text())
                .contains("\\\"minimum_denominator\\\":30")
                .contains("\\\"from\\\":0.2,\\\"to\\\":0.4,\\\"source\\\":\\\"The court itself\\\"")
                .contains("\\\"on\\\":\\\"2025-07-01\\\",\\\"affects\\\":[\\\"filed\\\"]");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyIndicatorOfAShippedCatalogueIsInTheFileOrToldToBeLeftOut(Path file) {
        Specs specs = Specs.local();
        Catalogue catalogue = specs.catalogue(file.toString()).orElseThrow();
        for (ExportFormat format : ExportFormat.values()) {
            CatalogueExport export = CatalogueExport.of(catalogue, format, "", Language.ZH_HANS);
            Set<String> leftOut = new TreeSet<>();
            export.unsaid().stream()
                    .filter(thing -> thing.reason().leavesOut())
                    .forEach(thing -> leftOut.add(thing.subject()));
            assertThat(leftOut).doesNotContainAnyElementsOf(metrics(export, format));
            leftOut.addAll(metrics(export, format));
            assertThat(leftOut)
                    .containsExactlyInAnyOrderElementsOf(
                            catalogue.indicators().stream().map(Indicator::id).toList());
            assertThat(export.unsaid())
                    .allSatisfy(thing -> assertThat(export.text()).contains(thing.in(Language.ZH_HANS)));
        }
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.list(Path.of("catalogues")),
                Stream.of(
                        Path.of("examples/cook-county/catalogue.yaml"),
                        Path.of("examples/mexico-labor/catalogue.yaml"),
                        Path.of("examples/distinct-counts/catalogue.yaml"),
                        Path.of("examples/local-court/catalogue.yaml")))) {
            return files.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().contains(".examples."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void differentOnesAreCountedButForCaseNumbersThatOnlyARunCanRead() {
        Catalogue example = Specs.local()
                .catalogue("examples/distinct-counts/catalogue.yaml")
                .orElseThrow();
        CatalogueExport export = CatalogueExport.of(example, ExportFormat.METRIC_VIEW, "", Language.EN);
        assertThat(export.text())
                .contains("expr: COUNT(closed_n) / CAST(NULLIF(COUNT(DISTINCT judges_who_closed_n), 0) AS DOUBLE)")
                .contains("concat(`court`, '/', `judge_no`) AS `judges_who_closed_n`");
        assertThat(told(example, ExportFormat.METRIC_VIEW))
                .anyMatch(told -> told.endsWith(" disputes CASE_NUMBERS"))
                .anyMatch(told -> told.endsWith(" heard_cases CASE_NUMBERS"))
                .noneMatch(told -> told.endsWith("hearings_per_day CASE_NUMBERS"));
    }

    @Test
    void ofACatalogueOfStocksNothingIsLeft() {
        Catalogue stocks = catalogue("""
                catalogue: stocks
                model: model.yaml
                measures: { pending: { count: cases, from: filed, until: closed } }
                indicators: { pending: { name: Pending, class: volume, kind: stock, of: pending } }
                """);
        CatalogueExport export = CatalogueExport.of(stocks, ExportFormat.METRIC_VIEW, "", Language.EN);
        assertThat(export.text()).isEmpty();
        assertThat(export.unsaid()).extracting(Unsaid::reason).contains(Unsaid.Reason.STOCK);
    }

    /** Spark refuses an expression of more than 1,024 characters, and Ossie has no such limit. */
    @Test
    void anExpressionThatIsTooLongIsToldWithItsLength() {
        StringBuilder measures = new StringBuilder();
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            measures.append("  closed_" + i + "_long_name: { count: cases, on: closed + " + (i + 1) + " days }\n");
            sum.append(i == 0 ? "" : ", ").append("closed_" + i + "_long_name");
        }
        Catalogue longOne = catalogue("catalogue: long\nmodel: model.yaml\nmeasures:\n" + measures
                + "indicators:\n  all: { name: All, class: volume, kind: count, of: [ " + sum + " ] }\n");
        assertThat(CatalogueExport.of(longOne, ExportFormat.METRIC_VIEW, "", Language.EN).unsaid().stream()
                        .filter(thing -> thing.subject().equals("all"))
                        .map(thing -> thing.in(Language.EN)))
                .singleElement()
                .asString()
                .startsWith("catalogue.yaml:65:3: all is left out: its expression has 1,".replace(",", ""))
                .endsWith("characters, and 1024 are allowed");
        assertThat(CatalogueExport.of(longOne, ExportFormat.OSSIE, "", Language.EN)
                        .text())
                .contains("COUNT(events.closed_59_long_name_n)");
    }

    /** The name of an indicator that is also that of a dimension stays the indicator's. */
    @Test
    void aDimensionGivesWayToAnIndicatorOfItsName() {
        Catalogue line = catalogue("""
                catalogue: line
                model: model.yaml
                measures: { filed: { count: cases, on: filed } }
                indicators: { line: { name: Filed, class: volume, kind: count, of: filed } }
                """);
        assertThat(CatalogueExport.of(line, ExportFormat.METRIC_VIEW, "", Language.EN)
                        .text())
                .contains("- name: by_line\n    expr: line\n", "- name: line\n    expr: COUNT(filed_n)\n");
    }

    /**
     * What Ossie's schemas of this version ask for: the keys that they know (they allow no others), those that must be there,
     * their types. Read in the repository apache/ossie, core-spec/osi-schema.json at 08dc74f and core-spec/ossie-schema.json at
     * 091913d; the first also takes a source that is no text, the second also lists of dialects and vendors at the top.
     */
    @ParameterizedTest
    @ValueSource(strings = {"small", "catalogues/spc-2024-09.yaml", "examples/distinct-counts/catalogue.yaml"})
    void theModelHasTheKeysOfOssieAndNoOthers(String of) {
        Catalogue catalogue =
                of.equals("small") ? small() : Specs.local().catalogue(of).orElseThrow();
        Map<String, Object> file = load(CatalogueExport.of(catalogue, ExportFormat.OSSIE, "", Language.EN));
        assertThat(file).containsOnlyKeys("version", "semantic_model").containsEntry("version", "0.2.0.dev0");
        Map<String, Object> model = maps(file, "semantic_model").get(0);
        assertThat(model).containsOnlyKeys("name", "description", "datasets", "metrics", "custom_extensions");
        Map<String, Object> events = maps(model, "datasets").get(0);
        assertThat(events).containsOnlyKeys("name", "description", "source", "fields");
        assertThat(events.get("source")).isInstanceOf(String.class);
        assertThat(maps(events, "fields")).allSatisfy(field -> {
            assertThat(field.keySet()).containsAnyOf("dimension", "description");
            assertThat(Set.of("name", "expression", "dimension", "description")).containsAll(field.keySet());
            assertThat(field.get("name")).isInstanceOf(String.class);
            assertThat((Map<?, ?>) field.getOrDefault("dimension", Map.of("is_time", false)))
                    .hasSize(1)
                    .allSatisfy((key, value) -> assertThat(value).isInstanceOf(Boolean.class));
            isExpression(field);
        });
        assertThat(maps(model, "metrics")).allSatisfy(metric -> {
            assertThat(metric).containsOnlyKeys("name", "description", "expression", "custom_extensions");
            assertThat(maps(metric, "custom_extensions").get(0)).containsOnlyKeys("vendor_name", "data");
            assertThat(maps(metric, "custom_extensions").get(0).values()).allMatch(String.class::isInstance);
            isExpression(metric);
        });
    }

    /** At least one dialect, each with its own text. */
    private static void isExpression(Map<String, Object> of) {
        assertThat(of.get("expression")).isInstanceOf(Map.class);
        @SuppressWarnings("unchecked")
        Map<String, Object> expression = (Map<String, Object>) of.get("expression");
        assertThat(expression).containsOnlyKeys("dialects");
        assertThat(maps(expression, "dialects")).isNotEmpty().allSatisfy(dialect -> {
            assertThat(dialect).containsOnlyKeys("dialect", "expression").containsEntry("dialect", "ANSI_SQL");
            assertThat(dialect.get("expression")).isInstanceOf(String.class);
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> load(CatalogueExport export) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(export.text());
    }

    private static List<String> metrics(CatalogueExport export, ExportFormat format) {
        Map<String, Object> file = load(export);
        return (format == ExportFormat.OSSIE
                        ? maps(maps(file, "semantic_model").get(0), "metrics")
                        : maps(file, "measures"))
                .stream().map(metric -> metric.get("name").toString()).toList();
    }

    private static List<String> told(Catalogue catalogue, ExportFormat format) {
        return CatalogueExport.of(catalogue, format, "", Language.EN).unsaid().stream()
                .map(thing -> thing.position().line() + ":" + thing.position().column() + " " + thing.subject() + " "
                        + thing.reason())
                .toList();
    }

    private static Catalogue small() {
        return catalogue(text("export/small.yaml"));
    }

    private static Catalogue catalogue(String text) {
        Specs specs = new Specs(
                new TextSource().with("catalogue.yaml", text).with("model.yaml", text("evaluate/model.yaml")));
        Catalogue catalogue = specs.catalogue("catalogue.yaml").orElse(null);
        specs.problems().throwIfErrors();
        return catalogue;
    }

    private static String text(String name) {
        try (InputStream stream = Specs.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
