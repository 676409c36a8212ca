package zhixiao.jobs.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.spec.bind.Catalogue;

/** What the manifest tells of indicators: of each what a reader needs to print it and to judge it. */
class ComputePartTest {
    private static final Path SPECS = Path.of("../metrics-spec");

    private static JsonNode manifest(String file) {
        Catalogue catalogue = SampleRun.catalogue(SPECS.resolve(file));
        ComputeSummary summary = new ComputeSummary(
                catalogue,
                new AsOf(LocalDate.of(2025, 9, 30)),
                catalogue.indicators(),
                List.of(),
                Optional.empty(),
                0,
                0,
                OptionalLong.empty(),
                OptionalLong.empty(),
                new ComputeSummary.Breakdowns(List.of(), List.of(), OptionalLong.empty(), 0),
                new ComputeSummary.Passes(0, 0));
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.putArray("tables");
        ComputePart.write(summary, root);
        return root;
    }

    private static JsonNode indicator(JsonNode manifest, String id) {
        for (JsonNode indicator : manifest.get("indicators")) {
            if (indicator.get("id").asText().equals(id)) {
                return indicator;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void aTimeIsInDaysAndNamesItsStock() {
        JsonNode time = indicator(manifest("catalogues/cepej.yaml"), "disposition_time");
        assertThat(time.get("kind").asText()).isEqualTo("rate");
        assertThat(time.get("unit").asText()).isEqualTo("days");
        assertThat(time.get("per").isNull()).isTrue();
        assertThat(time.get("moment").asBoolean()).isTrue();
    }

    @Test
    void whatIsTakenOffIsSaid() {
        JsonNode manifest = manifest("catalogues/cnj.yaml");
        JsonNode net = indicator(manifest, "net_congestion_rate");
        assertThat(net.at("/numerator/en").asText()).isEqualTo("pending cases minus suspensions of pending cases");
        assertThat(net.at("/denominator/zh-Hans").asText()).isEqualTo("审执结案件＋未结案件－未结案件中的中止");
        assertThat(net.get("minimum_denominator").asLong()).isEqualTo(30);
        JsonNode change = indicator(manifest("catalogues/cepej.yaml"), "stock_change");
        assertThat(change.get("unit").asText()).isEqualTo("net_cases");
        assertThat(change.at("/numerator/zh-Hant").asText()).isEqualTo("未結案件－期初未結案件");
        assertThat(change.get("denominator").isNull()).isTrue();
    }

    @Test
    void theVariantIsPrintedWithItsValue() {
        JsonNode parameters = indicator(manifest("catalogues/spc-2024-09.yaml"), "appeal_rate")
                .get("parameters");
        assertThat(parameters).hasSize(1);
        assertThat(parameters.at("/0/id").asText()).isEqualTo("appealable_only");
        assertThat(parameters.at("/0/value/en").asText()).isEqualTo("no");
        assertThat(parameters.at("/0/name/zh-Hans").asText()).isEqualTo("上诉率分母剔除调解、撤诉案件");
    }

    @Test
    void aLocalCatalogueNamesTheOneThatItExtends() {
        JsonNode manifest = manifest("examples/local-court/catalogue.yaml");
        assertThat(manifest.at("/catalogue/id").asText()).isEqualTo("yanlan-2025");
        assertThat(manifest.at("/catalogue/extends"))
                .extracting(JsonNode::asText)
                .containsExactly("spc-2024-09");
        assertThat(manifest.at("/catalogue/effective_from").asText()).isEqualTo("2025-01-01");
        assertThat(indicator(manifest, "mediation_rate")
                        .get("minimum_denominator")
                        .asLong())
                .isEqualTo(30);
        assertThat(manifest("catalogues/spc-2024-09.yaml").at("/catalogue/extends"))
                .isEmpty();
    }
}
