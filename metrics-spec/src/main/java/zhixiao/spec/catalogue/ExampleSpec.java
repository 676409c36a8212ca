package zhixiao.spec.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.spec.source.Position;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * A golden example as written: a few rows, and the figures that must come of them.
 *
 * @param name its name
 * @param title what people call it
 * @param asOf the cut-off, or empty for the end of the period
 * @param period the period, or empty for the year up to the cut-off
 * @param court the court whose figures are meant, or empty for all of them
 * @param line the line whose figures are meant, or empty for all of them
 * @param given the rows
 * @param expected the figures
 */
public record ExampleSpec(
        YamlScalar name,
        LocalizedText title,
        Optional<LocalDate> asOf,
        Optional<YamlScalar> period,
        Optional<YamlScalar> court,
        Optional<YamlScalar> line,
        List<Given> given,
        List<Expected> expected) {

    /** Copies the lists, so that the value cannot change. */
    public ExampleSpec {
        given = List.copyOf(given);
        expected = List.copyOf(expected);
    }

    /**
     * A row, once or several times.
     *
     * @param table the table that it is a row of
     * @param times how many such rows there are
     * @param values the values by field, those that are empty left out
     * @param position where it stands
     */
    public record Given(YamlScalar table, int times, Map<YamlScalar, YamlScalar> values, Position position) {}

    /**
     * A figure that must come of the rows. One of {@code figure} and the others is there.
     *
     * @param indicator the indicator
     * @param figure the figure in one word, such as {@code 3}, {@code 12.5%}, {@code 1/8} or {@code no_cases}
     * @param value the value
     * @param numerator the numerator
     * @param denominator the denominator
     */
    public record Expected(
            YamlScalar indicator,
            Optional<YamlScalar> figure,
            Optional<YamlScalar> value,
            Optional<YamlScalar> numerator,
            Optional<YamlScalar> denominator) {}
}
