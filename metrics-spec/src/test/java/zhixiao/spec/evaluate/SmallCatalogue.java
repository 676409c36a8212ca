package zhixiao.spec.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.Specs;
import zhixiao.spec.TextSource;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.evaluate.Figure.Status;

/** A small catalogue, {@code evaluate/catalogue.yaml}, and cases in few words. */
final class SmallCatalogue {
    private static final Catalogue BOUND = read();

    private SmallCatalogue() {}

    static Catalogue bound() {
        return BOUND;
    }

    static Indicator indicator(String id) {
        return BOUND.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Figure figure(Evaluator cases, String indicator, Question question) {
        return cases.figure(indicator(indicator), question);
    }

    static BigDecimal value(Evaluator cases, String indicator, Question question) {
        return figure(cases, indicator, question).value().orElseThrow();
    }

    static Figure quotient(int numerator, int denominator, String value) {
        return new Figure(
                Status.OK,
                Optional.of(new BigDecimal(value)),
                Optional.of(number(numerator)),
                Optional.of(number(denominator)));
    }

    static Evaluator over(Row... cases) {
        return new Evaluator(
                Extract.of(BOUND.model(), Map.of("cases", List.of(cases)), Optional.empty(), Optional.empty()));
    }

    /** A row of {@code field=value}; of a field that stands twice the first counts. */
    static Row row(String number, String... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!number.isEmpty()) {
            values.put("case_no", number);
        }
        for (String field : fields) {
            if (!field.isEmpty()) {
                String[] parts = field.split("=");
                values.putIfAbsent(parts[0], typed(parts[1]));
            }
        }
        return new Row(number, values);
    }

    private static Object typed(String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return day(text);
        }
        return text.matches("[\\d.]+") ? new BigDecimal(text) : text;
    }

    static Question year() {
        return Question.ofAll(day("2025-12-31"), period("2025"));
    }

    static Question ofLine(String line) {
        return new Question(day("2025-12-31"), period("2025"), Set.of(), Optional.of(line));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    private static Catalogue read() {
        Specs specs = new Specs(
                new TextSource().with("model.yaml", text("model.yaml")).with("catalogue.yaml", text("catalogue.yaml")));
        Optional<Catalogue> catalogue = specs.catalogue("catalogue.yaml");
        specs.problems().throwIfErrors();
        return catalogue.orElseThrow();
    }

    private static String text(String name) {
        try (InputStream stream = SmallCatalogue.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
