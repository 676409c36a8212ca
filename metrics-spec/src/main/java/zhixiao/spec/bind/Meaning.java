package zhixiao.spec.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import zhixiao.spec.Hash;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.CatalogueSpec;
import zhixiao.spec.catalogue.IndicatorSpec;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.text.Word;
import zhixiao.spec.yaml.YamlScalar;

/** Hashes of meaning: equal for what counts the same, whatever it is called. */
final class Meaning {
    private Meaning() {}

    /** Hash of an indicator's formula: its kind, its measures, its quantile, the levels it applies to. */
    static String definition(IndicatorSpec written, List<Term> numerator, List<Term> denominator) {
        String levels = written.levels().stream().sorted().collect(Collectors.joining(","));
        String formula = formula(written, numerator, denominator);
        return written.per().isPresent()
                ? Hash.of(
                        written.kind().name(),
                        formula,
                        levels,
                        "per " + written.per().getAsLong())
                : Hash.of(written.kind().name(), formula, levels);
    }

    /** What is divided by what; the same for a share, a ratio and a rate per 1000 of the same measures. */
    static String formula(IndicatorSpec written, List<Term> numerator, List<Term> denominator) {
        boolean quotient = written.kind().isQuotient() && !written.perDaysOfPeriod();
        Kind kind = quotient ? Kind.RATIO : written.kind();
        return Hash.of(
                kind.name(),
                terms(numerator),
                terms(denominator),
                written.quantile().map(Meaning::plain).orElse(""));
    }

    /**
     * Hash of a catalogue: of everything that a figure, or another column of its row, depends on. That is
     * its id, the order of the indicators, their definitions, periods, levels, reference ranges, minimum denominators, days of survival, breakdowns,
     * strata and screens (which decide on tables of the run, on no figure), the
     * breaks, and which indicators the balance is checked on. Titles, explanations, evidence and the
     * sources of ranges are not in it; the case model has a hash of its own.
     */
    static String catalogue(CatalogueSpec spec, List<Indicator> indicators) {
        List<String> parts = new ArrayList<>(List.of(spec.id()));
        for (Indicator indicator : indicators) {
            parts.add(indicator.id());
            parts.add(indicator.definition());
            parts.add(indicator.spec().periods().stream()
                    .sorted()
                    .map(PeriodKind::word)
                    .collect(Collectors.joining(",")));
            parts.add(sorted(indicator.spec().references().stream()
                    .map(Meaning::reference)
                    .toList()));
            indicator.spec().minimumDenominator().ifPresent(minimum -> parts.add("at least " + minimum));
            indicator.spec().dimensions().forEach(dimension -> parts.add("by " + dimension));
            indicator.spec().strataText().ifPresent(strata -> parts.add("strata " + strata));
            indicator.spec().screen().ifPresent(screen -> parts.add("screen " + Word.of(screen)));
            if (!indicator.spec().survival().isEmpty()) {
                parts.add("survival " + indicator.spec().survivalDays());
            }
        }
        parts.add(sorted(spec.breaks().stream().map(Meaning::breakOf).toList()));
        spec.overview()
                .ifPresent(overview -> List.of(overview.opening(), overview.in(), overview.out(), overview.closing())
                        .forEach(name -> parts.add(name.map(YamlScalar::text).orElse(""))));
        return Hash.of(parts.toArray(String[]::new));
    }

    private static String reference(Reference reference) {
        return String.join(
                "|",
                reference.line().orElse(""),
                reference.level().orElse(""),
                reference.low().map(Meaning::plain).orElse(""),
                reference.high().map(Meaning::plain).orElse(""),
                reference.effectiveFrom().map(Object::toString).orElse(""));
    }

    private static String breakOf(Break written) {
        return written.on() + "|"
                + sorted(written.affects().stream().map(YamlScalar::text).toList());
    }

    private static String terms(List<Term> terms) {
        return sorted(terms.stream()
                .map(term -> (term.minus() ? "-" : "") + term.measure().hash() + (term.atStart() ? "@start" : ""))
                .toList());
    }

    private static String sorted(List<String> texts) {
        return texts.stream().sorted(Comparator.naturalOrder()).collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
