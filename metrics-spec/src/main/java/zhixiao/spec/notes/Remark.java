package zhixiao.spec.notes;

import java.time.YearMonth;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * What is said of one figure.
 *
 * @param name its name in the file, and where it stands
 * @param figure which figure
 * @param problem what the problem is, or empty
 * @param cause what may have caused it, or empty
 * @param verify what is still to be looked into, or empty
 */
public record Remark(
        YamlScalar name,
        Figure figure,
        Optional<LocalizedText> problem,
        Optional<LocalizedText> cause,
        Optional<LocalizedText> verify) {

    /**
     * A figure.
     *
     * @param indicator id of the indicator, and where it stands
     * @param line code of a line of cases, or empty for all of them
     * @param court code of a court, for its own cases; or empty for the court that the report is of
     * @param month a month, or empty for the year to date
     */
    public record Figure(
            YamlScalar indicator, Optional<YamlScalar> line, Optional<YamlScalar> court, Optional<Month> month) {}

    /** A month, and where it stands. */
    public record Month(YamlScalar written, YearMonth month) {}
}
