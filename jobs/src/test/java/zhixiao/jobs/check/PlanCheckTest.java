package zhixiao.jobs.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixiao.reports.data.Manifest;
import zhixiao.spec.Specs;
import zhixiao.spec.limits.Limits;
import zhixiao.spec.limits.Plan;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** What a planner learns of a year's plan before the year begins, under the shipped limits. */
class PlanCheckTest {
    private static final Path SPEC = Path.of("../metrics-spec").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void thePublishedPracticeOfBeforeIsRefusedWithTheRightRule() throws IOException {
        // Monthly circulars, rankings read out, figures of judges shown every month, the closing rate assessed.
        assertThat(told("""
                        january: { purpose: circulation, on: 2026-01-10, minutes: m, indicators: [ appeal_rate ] }
                        february: { purpose: circulation, on: 2026-02-10, minutes: m, indicators: [ appeal_rate ] }
                        read_out: { purpose: meeting, form: ranking, on: 2026-04-10, indicators: [ appeal_rate ] }
                        by_judge: { purpose: monitoring, form: judges, on: 2026-05-10 }
                        rate: { purpose: assessment, on: 2026-11-10, indicators: [ closing_rate, appeal_rate ] }
                        again: { purpose: assessment, on: 2026-11-20, indicators: [ appeal_rate ] }
                        no_minutes: { purpose: circulation, on: 2026-10-10, indicators: [ appeal_rate ] }
                        """))
                .containsExactly(
                        "9:3 spc.quarterly p.february",
                        "10:3 spc.no_ranking p.read_out",
                        "11:3 spc.no_judges p.by_judge",
                        "14:3 spc.with_the_minutes p.no_minutes",
                        "12:3 spc.closing_rates_not_assessed p.rate: closing_rate",
                        "13:3 spc.one_assessment_a_year p.again");
    }

    @Test
    void whatALocalCatalogueAddsIsNeitherAssessedNorCirculated() throws IOException {
        // Two indicators of the court's own; that a national one has a range there does not make it another one.
        Plan plan = plan(
                "p",
                "M",
                "a: { purpose: assessment, on: 2026-11-10, indicators: ["
                        + " over_12m_pending_ratio, simple_procedure_rate ] }",
                "examples/local-court/catalogue.yaml");
        assertThat(words(check(List.of(plan))))
                .containsExactly("8:3 spc.no_added_indicators p.a: simple_procedure_rate");
    }

    /** The court above asks for at most 3 % of old civil cases in basic courts; a court below it writes a catalogue of its own. */
    @Test
    void aCatalogueThatNarrowsARangeOfTheCourtAboveIsRefused() throws IOException {
        Limits limits = limits(Files.writeString(
                folder.resolve("limits.yaml"), """
                version: 1
                limits: above
                rules:
                  no_more: { because: No more., no_tighter_than: %s }
                """.formatted(SPEC.resolve("examples/local-court/catalogue.yaml"))));
        String use = "a: { purpose: meeting, on: %s, indicators: [ over_12m_pending_ratio ] }";
        for (String[] row : new String[][] {
            {"to: 0.02", "2026-05-10", "8:3 above.no_more p.a"},
            {"to: 0.03", "2026-05-10", ""},
            {"to: 0.04", "2026-05-10", ""},
            // An end that the court above leaves open is narrower, too.
            {"from: 0.001, to: 0.03", "2026-05-10", "8:3 above.no_more p.a"},
            // The range is in force from June on.
            {"to: 0.02, effective_from: 2026-06-01", "2026-05-10", ""},
            {"to: 0.02, effective_from: 2026-06-01", "2026-06-10", "8:3 above.no_more p.a"}
        }) {
            Files.writeString(
                    folder.resolve("own.yaml"), """
                    version: 1
                    catalogue: own
                    title: Own
                    extends: %s
                    effective: { from: 2025-01-01 }
                    indicators:
                      over_12m_pending_ratio:
                        reference:
                          - { line: civil, level: basic, %s, source: own }
                    """.formatted(SPEC.resolve("catalogues/spc-2024-09.yaml"), row[0]));
            Plan plan = plan(
                    "p", "M", use.formatted(row[1]), folder.resolve("own.yaml").toString());
            assertThat(words(new PlanCheck(List.of(limits), courts(), List.of(), Language.EN)
                            .check(List.of(plan), List.of())))
                    .as(row[0] + " " + row[1])
                    .isEqualTo(row[2].isEmpty() ? List.of() : List.of(row[2]));
        }
    }

    @Test
    void twoCourtsThatAskTheSameInOneMonthMightAskOnce() throws IOException {
        String indicators = "[ appeal_rate, mediation_rate, over_12m_pending_ratio ]";
        Plan high = plan("high", "H", "q: { purpose: meeting, on: 2026-04-10, indicators: " + indicators + " }");
        Plan middle = plan("middle", "M", "q: { purpose: meeting, on: 2026-04-20, indicators: " + indicators + " }");
        PlanCheck.Result result = check(List.of(middle, high));
        assertThat(result.problems()).isEmpty();
        assertThat(result.overlaps()).containsExactly(new PlanCheck.Overlap("high.q", "middle.q", "2026-04", 3, 2));
        Burden burden = Burden.byCourt(result.planned(), 2026).get("A");
        assertThat(burden.uses()).isEqualTo(2);
        assertThat(burden.uses(4)).isEqualTo(2);
        assertThat(burden.indicators()).isEqualTo(3);
    }

    private List<String> told(String uses) throws IOException {
        return words(check(List.of(plan("p", "H", uses))));
    }

    private static List<String> words(PlanCheck.Result result) {
        return result.problems().stream()
                .map(problem -> {
                    var place = problem.position().orElseThrow();
                    return place.line() + ":" + place.column() + " "
                            + problem.arguments().get(0) + " " + problem.found().orElse("");
                })
                .toList();
    }

    private PlanCheck.Result check(List<Plan> plans) {
        return new PlanCheck(List.of(limits(SPEC.resolve("limits/spc.yaml"))), courts(), List.of(), Language.EN)
                .check(plans, List.of());
    }

    private static Limits limits(Path file) {
        Specs specs = Specs.local();
        Limits limits = specs.limits(file.toString()).orElseThrow();
        specs.problems().throwIfErrors();
        return limits;
    }

    private static Courts courts() {
        List<Manifest.Court> courts = new ArrayList<>();
        for (String[] court : new String[][] {
            {"H", "high", null}, {"M", "intermediate", "H"}, {"A", "basic", "M"}, {"B", "basic", "M"}
        }) {
            courts.add(new Manifest.Court(
                    court[0], 1, court[1], Optional.ofNullable(court[2]), LocalizedText.same(court[0])));
        }
        return new Courts(courts, List.of());
    }

    private Plan plan(String id, String issuer, String uses) throws IOException {
        return plan(id, issuer, uses, "catalogues/spc-2024-09.yaml");
    }

    private Plan plan(String id, String issuer, String uses, String catalogue) throws IOException {
        Path file = Files.writeString(
                folder.resolve(id + ".yaml"), """
                version: 1
                plan: %s
                title: A plan
                issuer: %s
                year: 2026
                catalogue: %s
                uses:
                """.formatted(id, issuer, SPEC.resolve(catalogue)) + uses.indent(2));
        Specs specs = Specs.local();
        Plan plan = specs.plan(file.toString()).orElseThrow();
        specs.problems().throwIfErrors();
        return plan;
    }
}
