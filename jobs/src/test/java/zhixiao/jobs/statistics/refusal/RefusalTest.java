package zhixiao.jobs.statistics.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhixiao.jobs.statistics.Confidence;
import zhixiao.jobs.statistics.Interval;
import zhixiao.jobs.statistics.Refusal;
import zhixiao.jobs.statistics.RefusalCode;
import zhixiao.jobs.statistics.interval.Difference;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.Messages;

class RefusalTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeHasASentenceInThreeLanguages(RefusalCode code) {
        Refusal refusal = Refusal.of(code, "7", "10");
        String hans = refusal.sentence(Language.ZH_HANS);
        String hant = refusal.sentence(Language.ZH_HANT);
        String english = refusal.sentence(Language.EN);
        assertThat(hans).endsWith("。").doesNotContain("{", ",", ";", ":").matches(".*\\p{IsHan}.*");
        assertThat(hant).endsWith("。").doesNotContain("{", ",", ";", ":").matches(".*\\p{IsHan}.*");
        assertThat(english).endsWith(".").doesNotContain("{").doesNotMatch(".*\\p{IsHan}.*");
        // The same arguments stand in all three.
        for (String argument : List.of("7", "10")) {
            assertThat(hans.contains(argument))
                    .isEqualTo(hant.contains(argument))
                    .isEqualTo(english.contains(argument));
        }
    }

    @Test
    void noSentenceIsWithoutItsCode() {
        List<String> codes =
                Stream.of(RefusalCode.values()).map(RefusalCode::name).sorted().toList();
        for (Language language : Language.values()) {
            assertThat(
                            Messages.of("zhixiao.jobs.statistics.refusals", language, Refusal.class)
                                    .bundle()
                                    .keySet()
                                    .stream()
                                    .sorted()
                                    .toList())
                    .isEqualTo(codes);
        }
    }

    @Test
    void noOrderOfCourtsIsGivenUnderAnyName() {
        assertThat(Request.values())
                .allSatisfy(request -> assertThat(request.refusal().code())
                        .isIn(
                                RefusalCode.RANKING,
                                RefusalCode.POSITION_AMONG_COURTS,
                                RefusalCode.COMPOSITE,
                                RefusalCode.AVERAGE_OF_RATES,
                                RefusalCode.INDIRECT_RATIOS_COMPARED));
        assertThat(Request.SORTED_BY_VALUE.refusal().sentence(Language.ZH_HANS)).contains("不排名");
        assertThat(Request.COUNT_OF_INDICATORS_MET.refusal().sentence(Language.ZH_HANT))
                .contains("分數");
    }

    @Test
    void nothingRoseOrFellWithoutAnInterval() {
        assertThat(Statements.direction(Optional.empty()).code()).contains(RefusalCode.CHANGE_WITHOUT_INTERVAL);
        Difference small = Difference.ofProportions(42, 100, 38, 100, Confidence.NINETY_FIVE)
                .orThrow();
        Difference large = Difference.ofProportions(4200, 10_000, 3800, 10_000, Confidence.NINETY_FIVE)
                .orThrow();
        assertThat(Statements.direction(Optional.of(small)).orThrow()).isEqualTo(Difference.Direction.UNCERTAIN);
        assertThat(Statements.direction(Optional.of(large)).orThrow()).isEqualTo(Difference.Direction.ROSE);
    }

    @Test
    void aSeriesHasOneDefinition() {
        assertThat(Statements.oneDefinition(List.of("a", "a")).orThrow()).isEqualTo("a");
        assertThat(Statements.oneDefinition(List.of("a", "b")).code()).contains(RefusalCode.DEFINITIONS_MIXED);
        assertThat(Statements.oneDefinition(List.of()).code()).contains(RefusalCode.NO_CASES);
    }

    @Test
    void sentencesDoNotSayMoreThanTheEvidence() {
        Optional<Interval> interval = Optional.of(new Interval(0, 1));
        assertThat(Statements.sentence("结案率显著上升。", Optional.empty()).code())
                .contains(RefusalCode.SIGNIFICANT_WITHOUT_INTERVAL);
        assertThat(Statements.sentence("结案率显著上升。", interval).optional()).isPresent();
        assertThat(Statements.sentence("該院涉嫌虛假結案。", interval).code()).contains(RefusalCode.ACCUSATION);
        assertThat(Statements.sentence("Closings rose; please check the dates.", Optional.empty())
                        .optional())
                .isPresent();
    }
}
