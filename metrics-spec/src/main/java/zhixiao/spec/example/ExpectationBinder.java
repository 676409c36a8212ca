package zhixiao.spec.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.ExampleSpec.Expected;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.evaluate.Figure.Status;
import zhixiao.spec.example.Expectation.Amount;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;

/** Binds what an example expects: each figure must be one that an indicator of its kind can have. */
final class ExpectationBinder {
    private static final String NO_CASES = Word.of(Status.NO_CASES);

    private final Catalogue catalogue;
    private final Problems problems;

    ExpectationBinder(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** The expectation, or empty after a problem. */
    Optional<Expectation> bind(Expected written) {
        YamlScalar name = written.indicator();
        List<String> names = catalogue.spec().indicators().stream()
                .map(IndicatorSpec::name)
                .map(YamlScalar::text)
                .toList();
        if (!names.contains(name.text())) {
            problems.add(Problem.at(name.position(), ProblemCode.UNKNOWN_REFERENCE, name.text())
                    .found(name.text(), names));
        }
        // One that is there but wrong has got its own message.
        return catalogue.indicators().stream()
                .filter(indicator -> indicator.id().equals(name.text()))
                .findFirst()
                .flatMap(indicator -> bind(indicator, written));
    }

    private Optional<Expectation> bind(Indicator indicator, Expected written) {
        if (written.figure().isPresent()) {
            return figure(indicator, written.figure().get());
        }
        Kind kind = indicator.kind();
        written.numerator().filter(part -> kind == Kind.QUANTILE).ifPresent(part -> wrongKind(part, kind));
        written.denominator().filter(part -> !kind.hasDenominator()).ifPresent(part -> wrongKind(part, kind));
        return Optional.of(new Expectation(
                indicator,
                written.indicator().position(),
                false,
                written.value().flatMap(value -> amount(value, value.text(), kind)),
                written.numerator().flatMap(part -> number(part, part.text(), kind)),
                written.denominator().flatMap(part -> number(part, part.text(), kind))));
    }

    private Optional<Expectation> figure(Indicator indicator, YamlScalar figure) {
        Kind kind = indicator.kind();
        String text = figure.text();
        int slash = text.indexOf('/');
        boolean noCases = text.equals(NO_CASES);
        if (noCases && !kind.hasDenominator() || slash >= 0 && (!kind.hasDenominator() || kind == Kind.QUANTILE)) {
            wrongKind(figure, kind);
            return Optional.empty();
        }
        boolean quotient = slash >= 0;
        Optional<BigDecimal> numerator =
                quotient ? number(figure, text.substring(0, slash).strip(), kind) : Optional.empty();
        Optional<BigDecimal> denominator =
                quotient ? number(figure, text.substring(slash + 1).strip(), kind) : Optional.empty();
        Optional<Amount> value = noCases || quotient ? Optional.empty() : amount(figure, text, kind);
        return Optional.of(new Expectation(indicator, figure.position(), noCases, value, numerator, denominator));
    }

    private Optional<Amount> amount(YamlScalar place, String text, Kind kind) {
        boolean percent = text.endsWith("%");
        if (percent && kind != Kind.PROPORTION && kind != Kind.RATIO) {
            wrongKind(place, kind);
            return Optional.empty();
        }
        String number = percent ? text.substring(0, text.length() - 1).strip() : text;
        return number(place, number, kind).map(value -> new Amount(value, percent));
    }

    private Optional<BigDecimal> number(YamlScalar place, String text, Kind kind) {
        Optional<BigDecimal> number = YamlScalar.implied(text, place.position()).number();
        if (number.isEmpty()) {
            problems.add(Problem.at(place.position(), ProblemCode.BAD_VALUE, "expect")
                    .found(place.text(), forms(kind)));
        }
        return number;
    }

    private void wrongKind(YamlScalar place, Kind kind) {
        problems.add(
                Problem.at(place.position(), ProblemCode.WRONG_KIND, place.text(), String.join(" | ", forms(kind))));
    }

    /** What the figures of a kind look like. */
    private static List<String> forms(Kind kind) {
        return switch (kind) {
            case COUNT, STOCK, DIFFERENCE -> List.of("3");
            case PROPORTION, RATIO -> List.of("1/8", "12.5%", "0.125", NO_CASES);
            case RATE, MEAN -> List.of("61/2", "30.5", NO_CASES);
            case QUANTILE -> List.of("30.5", NO_CASES);
        };
    }
}
