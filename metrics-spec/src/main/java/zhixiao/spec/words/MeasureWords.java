package zhixiao.spec.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.bind.Population;
import zhixiao.spec.bind.Term;
import zhixiao.spec.catalogue.MeasureSpec.Aggregation;
import zhixiao.spec.model.Table;

/** A numerator, a denominator or another sum of measures, in words. */
final class MeasureWords {
    private final Phrases phrases;

    MeasureWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * The terms by their names, with the time that they are about and the populations that limit them: "pending
     * cases at the end of the period (limited to litigation)".
     */
    String names(List<Term> terms, List<Population> among) {
        return together("less.group", terms, term -> name(term, among));
    }

    /** The same as numbers: "the number of pending cases at the end of the period". */
    String figures(List<Term> terms, List<Population> among) {
        return together("less.group", terms, term -> figure(term, among));
    }

    /** Numbers of which some are taken off, where nothing else stands in the sentence. */
    String difference(List<Term> terms, List<Population> among) {
        return together("less", terms, term -> figure(term, among));
    }

    private String figure(Term term, List<Population> among) {
        return switch (term.written().aggregation()) {
            case SUM -> phrases.get("total.of", name(term, among));
            case DISTINCT -> phrases.get("number.distinct", name(term, among));
            case COUNT, DISTRIBUTION ->
                phrases.get("number.of", name(term, among), unit(term.written().table()));
        };
    }

    /** What is added up, less what is taken off. */
    private String together(String less, List<Term> terms, Function<Term, String> name) {
        String added =
                together(terms.stream().filter(term -> !term.minus()).map(name).toList());
        List<String> off = terms.stream().filter(Term::minus).map(name).toList();
        return off.isEmpty() ? added : phrases.get(less, added, together(off));
    }

    private String together(List<String> addends) {
        return addends.size() == 1 ? addends.get(0) : phrases.get("sum.name", phrases.all(addends));
    }

    private String name(Term term, List<Population> among) {
        List<String> limits =
                limits(term, among).map(limit -> phrases.of(limit.title())).toList();
        return limits.isEmpty() ? name(term) : phrases.get("term.among", name(term), phrases.all(limits));
    }

    /** The populations that limit a term: those of its table. */
    static Stream<Population> limits(Term term, List<Population> among) {
        String table = term.written().table().name();
        return among.stream().filter(population -> population.table().name().equals(table));
    }

    private String name(Term term) {
        Measure measure = term.written();
        String title = phrases.of(measure.title());
        if (measure.aggregation() == Aggregation.DISTRIBUTION) {
            return title;
        }
        if (measure.timing() instanceof Measure.Stock) {
            return phrases.get(term.atStart() ? "term.start" : "term.end", title);
        }
        return phrases.get("term.flow", title);
    }

    /** What is counted, and under which conditions: a sentence, and a line for each condition. */
    List<String> lines(List<Term> terms, List<Population> among) {
        List<String> lines = new ArrayList<>();
        if (terms.stream().anyMatch(Term::minus)) {
            lines.add(phrases.get("less.of", Phrases.sentence(together("less", terms, this::name))));
        } else if (terms.size() > 1) {
            lines.add(phrases.get(
                    "sum.of", phrases.all(terms.stream().map(this::name).toList())));
        }
        terms.forEach(term -> lines.addAll(lines(term, among)));
        return lines;
    }

    private List<String> lines(Term term, List<Population> among) {
        Measure measure = term.written();
        List<String> conditions = conditions(term, among);
        String which = phrases.get(conditions.size() == 1 ? "which.one" : "which.many", rows(measure.table()));
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (measure.aggregation()) {
                    case COUNT -> phrases.get("counted", name(term), which, unit(measure.table()));
                    case SUM -> phrases.get("summed", Phrases.sentence(name(term)), which, value(measure));
                    case DISTRIBUTION ->
                        phrases.get(
                                "measured", Phrases.sentence(name(term)), which, value(measure), rows(measure.table()));
                    case DISTINCT -> phrases.get("distinct", name(term), which, value(measure), rows(measure.table()));
                });
        if (measure.withinCourt()) {
            lines.add("  " + phrases.get("distinct.within"));
        }
        for (int i = 0; i < conditions.size(); i++) {
            String condition = conditions.get(i);
            String end = phrases.get(i == conditions.size() - 1 ? "condition.last" : "condition.more", condition);
            lines.add("  " + (conditions.size() == 1 ? end : phrases.get("condition.numbered", i + 1, end)));
        }
        return lines;
    }

    /** Everything that must hold for a row to count: its day, the measure's own condition, the populations. */
    List<String> conditions(Term term, List<Population> among) {
        Measure measure = term.written();
        ConditionWords words = new ConditionWords(measure.table(), phrases);
        List<String> conditions = new ArrayList<>();
        conditions.add(when(measure, term.atStart(), words.values()));
        measure.condition().ifPresent(condition -> conditions.addAll(words.each(condition)));
        limits(term, among).forEach(population -> conditions.add(words.of(population.named())));
        return conditions;
    }

    private String when(Measure measure, boolean atStart, ValueWords values) {
        if (measure.timing() instanceof Measure.Stock stock) {
            return phrases.get(atStart ? "when.start" : "when.end", values.of(stock.from()), values.of(stock.until()));
        }
        return phrases.get("when.flow", values.of(((Measure.Flow) measure.timing()).on()));
    }

    /** What a sum adds up, a distribution is of, or a distinct count tells apart. */
    String value(Measure measure) {
        return new ValueWords(measure.table(), phrases).of(measure.value().orElseThrow());
    }

    /** The rows of a table, in the plural. */
    String rows(Table table) {
        return table.title()
                .map(phrases::of)
                .orElseGet(() -> table.parent().isEmpty()
                        ? phrases.get("rows.cases")
                        : table.parent().get().fromCases() ? phrases.get("rows.later") : table.name());
    }

    /** The unit in which rows of a table are counted. */
    String unit(Table table) {
        boolean cases = table.parent().map(Table.Parent::fromCases).orElse(true);
        return phrases.get(cases ? "unit.cases" : "unit.rows");
    }
}
