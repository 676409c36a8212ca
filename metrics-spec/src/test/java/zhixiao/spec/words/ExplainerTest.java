package zhixiao.spec.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.expression.CodeList;
import zhixiao.spec.text.Language;

/** Indicators read out: what a planner hears must be what is computed. */
class ExplainerTest {
    private static final Catalogue COURTS =
            Specs.local().catalogue("catalogues/spc-2024-09.yaml").orElseThrow();

    @Test
    void aShareOfAStockNamesItsMomentItsPopulationAndItsThreshold() {
        Explanation ratio = explain(COURTS, "over_12m_pending_ratio", Language.ZH_HANS);
        assertThat(ratio.name()).isEqualTo("超12个月未结案件比");
        assertThat(lines(ratio, Topic.MEANING)).containsExactly("就诉讼案件而言，期末超12个月未结案件占期末未结案件的比例。");
        assertThat(lines(ratio, Topic.KIND)).containsExactly("效率指标；占比，分子是分母的一部分。数值以低为好。");
        assertThat(lines(ratio, Topic.NUMERATOR))
                .containsExactly(
                        "期末超12个月未结案件的件数。计入的案件，须同时符合下列条件：",
                        "  （1）立案日期起满12个月的次日不晚于期末日，而结案日期晚于期末日或者没有记载；",
                        "  （2）属于“诉讼案件”，即：条线为“刑事”“民事”或“行政”，且审级为“一审”“二审”“再审审查”“再审”或“特别程序等”。");
        assertThat(lines(ratio, Topic.UNIT)).containsExactly("以百分数表示；变化以百分点计。");
        assertThat(lines(ratio, Topic.FORMULA))
                .containsExactly(
                        "over_12m_pending_ratio = #pending_over_12m(t₁ | litigation) ÷ #pending(t₁ | litigation)");
    }

    @Test
    void aDistinctCountSaysByWhatItTellsThingsApartAndThatItDoesNotAddUp() {
        Catalogue example = Specs.local()
                .catalogue("examples/distinct-counts/catalogue.yaml")
                .orElseThrow();
        Explanation perJudge = explain(example, "closed_per_judge", Language.EN);
        assertThat(lines(perJudge, Topic.MEANING))
                .containsExactly(
                        "The ratio of the number of cases closed in the period to the number of different judges who"
                                + " closed a case in the period.");
        assertThat(lines(perJudge, Topic.DENOMINATOR).get(0))
                .startsWith(
                        "The number of different judges who closed a case in the period, told apart by the number of the"
                                + " judge: each is counted once, however many of the cases belong to it")
                .contains("Such numbers do not add up");
        assertThat(lines(perJudge, Topic.DENOMINATOR)).contains("  The same value in two courts stands for two.");
        assertThat(lines(perJudge, Topic.FORMULA))
                .containsExactly("closed_per_judge = #closed(t₀→t₁) ÷ #≠judges_who_closed(t₀→t₁)");
        Explanation pending = explain(example, "judges_with_pending_cases", Language.ZH_HANS);
        assertThat(lines(pending, Topic.MEANING)).containsExactly("期末有未结案件的法官的个数，按“承办法官编号”去重，同一个只计一次。");
        assertThat(lines(pending, Topic.UNIT)).containsExactly("个；变化以百分比计。");
    }

    @Test
    void aRatioOverLaterCasesSaysForWhichCourtTheyCount() {
        Explanation rate = explain(COURTS, "appeal_rate", Language.EN);
        assertThat(lines(rate, Topic.MEANING))
                .containsExactly(
                        "The ratio of the number of appeals filed against the court's first-instance cases in the period"
                                + " to the number of closed cases that count for the appeal rate in the period (limited to first instance).");
        assertThat(lines(rate, Topic.NUMERATOR))
                .containsExactly(
                        "The number of appeals filed against the court's first-instance cases in the period."
                                + " Counted are later cases that meet all of these conditions:",
                        "  (1) the day of filing lies in the period;",
                        "  (2) the instance is \"Second instance\";",
                        "  (3) the instance of the original case is \"First instance\";",
                        "  (4) the line of the original case is \"Criminal\", \"Civil\" or \"Administrative\".");
        assertThat(lines(rate, Topic.COURT).get(0))
                .contains("the court of the original case", "not for the court that has them now");
        assertThat(lines(rate, Topic.EVIDENCE).get(0))
                .isEqualTo("That it belongs to the catalogue: stated. Its formula: stated.");
        assertThat(lines(rate, Topic.BREAKS)).singleElement().asString().startsWith("From 1 January 2025 on: ");
    }

    @Test
    void aSumOfAnOpeningStockAndAFlowIsTakenApart() {
        Explanation rate = explain(COURTS, "closing_rate", Language.ZH_HANT);
        assertThat(lines(rate, Topic.MEANING)).containsExactly("本期審執結案件佔期初未結案件和本期新收案件之和的比例。");
        assertThat(lines(rate, Topic.DENOMINATOR))
                .containsExactly(
                        "期初未結案件和本期新收案件之和。",
                        "期初未結案件的件數。計入的案件，須符合下列條件：",
                        "  立案日期早於本期首日，而結案日期不早於本期首日或者沒有記載。",
                        "本期新收案件的件數。計入的案件，須符合下列條件：",
                        "  立案日期在本期內。");
    }

    @Test
    void aMeanSaysWhatIsMeasuredAndWhatIsDivided() {
        Explanation days = explain(COURTS, "avg_closing_days", Language.ZH_HANS);
        assertThat(lines(days, Topic.MEASURED).get(0))
                .isEqualTo("结案用时（自然日），即计入的每一案件从立案日期到结案日期的自然日天数（无从计算的不计入）。计入的案件，须同时符合下列条件：");
        assertThat(lines(days, Topic.NUMERATOR)).containsExactly("上述从立案日期到结案日期的自然日天数之和。");
        assertThat(lines(days, Topic.DENOMINATOR)).containsExactly("计入的案件的件数。");
        assertThat(explain(COURTS, "median_closing_days", Language.ZH_HANS).about(Topic.NUMERATOR))
                .as("a median has no numerator")
                .isEmpty();
    }

    @Test
    void aTimeIsToldAsWhatItWouldTake() {
        Catalogue cepej = Specs.local().catalogue("catalogues/cepej.yaml").orElseThrow();
        Explanation time = explain(cepej, "disposition_time", Language.ZH_HANS);
        assertThat(lines(time, Topic.MEANING)).containsExactly("按本期审执结案件的速度，办完期末未结案件所需的天数。");
        assertThat(lines(time, Topic.UNIT)).containsExactly("天；变化以天数计。");
        assertThat(lines(time, Topic.FORMULA)).containsExactly("disposition_time = #pending(t₁) ÷ #closed(t₀→t₁) × d");
        Explanation change = explain(cepej, "stock_change", Language.EN);
        assertThat(lines(change, Topic.MEANING))
                .containsExactly("The number of pending cases at the end of the period less the number of pending cases"
                        + " at the start of the period; it may be negative.");
        assertThat(lines(change, Topic.UNIT))
                .containsExactly("Number of cases more or fewer; a change is told in cases.");
        assertThat(lines(change, Topic.FORMULA)).containsExactly("stock_change = #pending(t₁) − #pending(t₀)");
    }

    @Test
    void whatIsTakenOffIsToldAboveAndBelow() {
        Catalogue cnj = Specs.local().catalogue("catalogues/cnj.yaml").orElseThrow();
        Explanation net = explain(cnj, "net_congestion_rate", Language.ZH_HANS);
        assertThat(lines(net, Topic.MEANING))
                .containsExactly("（期末未结案件减去期末未结案件中的中止）占（本期审执结案件和期末未结案件之和减去期末未结案件中的中止）的比例。");
        assertThat(lines(net, Topic.NUMERATOR).get(0)).isEqualTo("期末未结案件减去期末未结案件中的中止。");
        assertThat(lines(net, Topic.NUMERATOR)).anySatisfy(line -> assertThat(line)
                .contains("依次取最先符合者（（未记载结束日期，或者所属案件的结案日期早于结束日期）的，取所属案件的结案日期；其余取结束日期）"));
        assertThat(lines(net, Topic.REFERENCE)).containsExactly("未设。", "分母低于30的，只列数值，不作判断。");
    }

    @Test
    void aParameterIsToldAsTheVariantThatItIs() {
        assertThat(lines(explain(COURTS, "appeal_rate", Language.EN), Topic.VARIANT))
                .contains("Parameter: appeal rate over cases that were neither mediated nor withdrawn = no.");
    }

    @Test
    void aRangeIsToldInTheUnitOfTheFigure() throws Exception {
        TextSource files = new TextSource();
        for (String file : List.of("model.yaml", "kinds.csv", "catalogue.yaml")) {
            files.with(
                    file,
                    new String(
                            Specs.class.getResourceAsStream("planted/" + file).readAllBytes(), "UTF-8"));
        }
        Catalogue small = new Specs(files).catalogue("catalogue.yaml").orElseThrow();
        Explanation share = explain(small, "settled_share", Language.EN);
        assertThat(lines(share, Topic.EVIDENCE))
                .endsWith("Who answers for the definition: Office for trial management");
        assertThat(lines(share, Topic.REFERENCE))
                .containsExactly(
                        "Civil, basic: 20% to 40%, both included. Source: The court itself.",
                        "Told but not judged below a denominator of 30.");
        assertThat(lines(share, Topic.EXTENT))
                .containsExactly("Courts of these levels only: basic.", "Periods: month and quarter.");
    }

    static Stream<Catalogue> shipped() {
        return Stream.of(
                        "catalogues/spc-2024-09.yaml",
                        "catalogues/spc-2024-01.yaml",
                        "catalogues/spc-2011.yaml",
                        "catalogues/cepej.yaml",
                        "catalogues/courtools.yaml",
                        "catalogues/cnj.yaml",
                        "examples/local-court/catalogue.yaml",
                        "examples/distinct-counts/catalogue.yaml",
                        "examples/distinct-counts/spc-variant.yaml",
                        "examples/cook-county/catalogue.yaml",
                        "examples/mexico-labor/catalogue.yaml")
                .map(file -> Specs.local().catalogue(file).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void noCodeNoFieldAndNoTableIsToldByItsNameInTheFile(Catalogue catalogue) {
        List<String> names = Stream.of(
                        catalogue.model().codes().values().stream()
                                .map(CodeList::codes)
                                .flatMap(List::stream),
                        catalogue.model().tables().keySet().stream(),
                        catalogue.model().tables().values().stream()
                                .flatMap(table -> table.columns().stream().map(column -> column.name())))
                .flatMap(all -> all)
                .filter(name -> name.contains("_"))
                .toList();
        assertThat(names).isNotEmpty();
        for (Language language : Language.values()) {
            for (Indicator indicator : catalogue.indicators()) {
                assertThat(new Explainer(catalogue, language).explain(indicator).sections())
                        .filteredOn(section -> section.topic() != Topic.FORMULA)
                        .allSatisfy(section -> assertThat(String.join("\n", section.lines()))
                                .doesNotContain(names)
                                .doesNotContain("{", "}", "null"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsPrintedHasEverySectionUnderItsHeading(Language language) {
        Explainer explainer = new Explainer(COURTS, language);
        ExplanationPrinter printer = new ExplanationPrinter(language);
        Map<Language, String> headings =
                Map.of(Language.ZH_HANS, "【分子】", Language.ZH_HANT, "【分子】", Language.EN, "Numerator. ");
        Explanation explanation = explain(COURTS, "mediation_rate", language);
        String printed = printer.print(explanation);
        assertThat(printed).contains(headings.get(language), explanation.name(), "mediation_rate");
        explanation.sections().forEach(section -> section.lines()
                .forEach(line -> assertThat(printed).contains(line)));
        assertThat(printer.printHead(explainer)).contains("spc-2024-09").hasLineCount(8);
    }

    private static Explanation explain(Catalogue catalogue, String id, Language language) {
        Indicator indicator = catalogue.indicators().stream()
                .filter(any -> any.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Explainer(catalogue, language).explain(indicator);
    }

    private static List<String> lines(Explanation explanation, Topic topic) {
        return explanation.about(topic).orElseThrow().lines();
    }
}
