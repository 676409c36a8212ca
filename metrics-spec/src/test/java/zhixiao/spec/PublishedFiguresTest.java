package zhixiao.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.evaluate.Evaluator;
import zhixiao.spec.evaluate.Extract;
import zhixiao.spec.evaluate.Figure;
import zhixiao.spec.evaluate.Period;
import zhixiao.spec.evaluate.Question;
import zhixiao.spec.evaluate.Row;
import zhixiao.spec.problem.Problems;

/**
 * What courts have published, counted again from as many cases as they say: numerator, denominator, and their percentage
 * with its decimals. Courts cut off where they should round, and slip: that may move the last digit by one and no more.
 */
class PublishedFiguresTest {
    private static final Catalogue SHARES = shares();

    /** What it is, where it is known; the figures of 卫东 and 管城 were published in bulletins without saying which rate each is. */
    @ParameterizedTest(name = "{0}: {2} of {3} is {4} %")
    @CsvSource({
        "S29 郑州 2021H1 结案率, share, 126927, 158571, 80.04",
        "S29 郑州 2021H1 结收比, ratio, 126927, 146484, 86.65",
        "S28 汪清林区 2019H1 结案率, share, 93, 109, 85.32",
        "S28 汪清林区 2019H1 改发率, ratio, 2, 93, 2.15",
        "S28 汪清林区 2019H1 服判息诉率, share, 89, 93, 95.7",
        "S28 汪清林区 2019H1 结收比 (a slip), ratio, 140, 152, 92.12",
        "S31 卫东, share, 700, 879, 79.64",
        "S31 卫东, share, 600, 755, 79.47",
        "S31 卫东, share, 6201, 6380, 97.19",
        "S31 卫东, share, 5489, 5644, 97.25",
        "S31 管城 2022, share, 1456, 3881, 37.52",
        "S31 管城 2022, share, 1119, 2313, 48.38",
        "S31 管城 2022, share, 78, 139, 56.12",
        "S31 管城 2022, share, 1030, 2129, 48.38",
        "S31 管城 2022, share, 10, 44, 22.73",
        "S30 济源 2022 一审 (cut off), share, 548, 613, 89.39",
        "S30 济源 2022 二审, share, 49, 53, 92.45",
        "S30 济源 2022 简易程序, share, 525, 548, 95.8",
        "S30 济源 2022 小额诉讼, share, 220, 548, 40.15",
        "S30 济源 2022 调解率, share, 205, 597, 34.34",
        "S30 济源 2022 一审调解率, share, 197, 548, 35.95",
        "S30 济源 2022 二审调解率, share, 8, 49, 16.33",
        "S61 厦门海事 2017 结案率, share, 3141, 3651, 86.03",
        "S49 扬州 2012 诉前调解, share, 8270, 16328, 50.6"
    })
    void isWhatTheCourtPublished(String court, String indicator, int numerator, int denominator, BigDecimal published) {
        Figure figure = evaluate(indicator, numerator, denominator);
        assertThat(figure.numerator()).hasValue(BigDecimal.valueOf(numerator));
        assertThat(figure.denominator()).hasValue(BigDecimal.valueOf(denominator));
        BigDecimal percent =
                figure.value().orElseThrow().movePointRight(2).setScale(published.scale(), RoundingMode.HALF_UP);
        assertThat(percent.subtract(published).abs())
                .as("%s, counted again: %s %%", court, percent)
                .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(published.scale()));
        assertThat(court.contains("(") || percent.equals(published))
                .as("%s, counted again: %s %%; whoever is off by a digit is named", court, percent)
                .isTrue();
    }

    /** Kunming said "up 177.48 %" (S42): that is the index. From 29,838 to 52,956 is up by 77.48 %. */
    @Test
    void aRiseIsNotItsIndex() {
        BigDecimal index = evaluate("ratio", 52_956, 52_956 - 23_118).value().orElseThrow();
        assertThat(index.movePointRight(2).setScale(2, RoundingMode.HALF_UP)).isEqualTo("177.48");
        assertThat(index.subtract(BigDecimal.ONE).movePointRight(2).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("77.48");
    }

    /** As many filings as the denominator says, and as many closings as the numerator: some of them of older cases, or none. */
    private static Figure evaluate(String indicator, int numerator, int denominator) {
        LocalDate day = LocalDate.of(2022, 3, 1);
        Row settled = row(Map.of("filed", day, "closed", day, "outcome", "settled"), Math.min(numerator, denominator));
        Row other = row(Map.of("filed", day), Math.max(denominator - numerator, 0));
        Row older = row(
                Map.of("filed", day.minusYears(1), "closed", day, "outcome", "settled"),
                Math.max(numerator - denominator, 0));
        Extract extract = Extract.of(
                SHARES.model(),
                Map.of(
                        "cases",
                        Stream.of(settled, other, older)
                                .filter(row -> row.times() > 0)
                                .toList()),
                Optional.empty(),
                Optional.empty());
        Indicator asked = SHARES.indicators().stream()
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow();
        return new Evaluator(extract)
                .figure(
                        asked,
                        Question.ofAll(
                                LocalDate.of(2022, 12, 31), Period.parse("2022").orElseThrow()));
    }

    private static Row row(Map<String, Object> values, int times) {
        return new Row("", times, values);
    }

    private static Catalogue shares() {
        Specs specs = new Specs(new TextSource().with("model.yaml", """
                        model: m
                        zone: Asia/Shanghai
                        levels: [ basic ]
                        codes:
                          line: { values: { civil: Civil } }
                          outcome: { values: { settled: Settled } }
                        tables:
                          cases:
                            key: case_no
                            court: court
                            breakdown: line
                            entered: filed
                            fields:
                              case_no: { type: case_number, required: true }
                              court: { type: court, required: true }
                              line: { type: code, codes: line }
                              filed: { type: date, required: true }
                              closed: { type: date, known_from: closed }
                              outcome: { type: code, codes: outcome, known_from: closed }
                        """).with("c.yaml", """
                        catalogue: c
                        model: model.yaml
                        measures:
                          filed: { count: cases, on: filed }
                          settled_of_filed: { count: cases, on: filed, where: outcome = 'settled' }
                          closed: { count: cases, on: closed }
                        indicators:
                          share: { name: Share, class: effect, kind: proportion, of: settled_of_filed, to: filed }
                          ratio: { name: Ratio, class: effect, kind: ratio, of: closed, to: filed }
                        """));
        Catalogue catalogue = specs.catalogue("c.yaml").orElse(null);
        Problems problems = specs.problems();
        problems.throwIfErrors();
        return catalogue;
    }
}
