package zhixiao.reports.data;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** Reads {@code findings.arrow}. */
final class FindingReader {
    private final TextColumn indicator;
    private final TextColumn court;
    private final TextColumn scope;
    private final TextColumn line;
    private final TextColumn period;
    private final DateDayVector start;
    private final DateDayVector end;
    private final TextColumn reliability;
    private final Float8Vector low;
    private final Float8Vector high;
    private final TextColumn intervalMethod;
    private final TextColumn evidence;
    private final TextColumn changeDirection;
    private final TextColumn signal;
    private final IntVector signalLength;
    private final TextColumn signalDirection;
    private final TextColumn chart;
    private final TextColumn chartState;
    private final DateDayVector baselineFrom;
    private final DateDayVector baselineTo;
    private final TextColumn chartCode;
    private final TextColumn funnelStatus;
    private final Float8Vector funnelSize;
    private final IntVector funnelCourts;
    private final TextColumn funnelAdjustment;
    private final Float8Vector funnelPhi;
    private final Map<Language, TextColumn> sentences = new EnumMap<>(Language.class);

    private FindingReader(VectorSchemaRoot root) {
        indicator = new TextColumn(root, "indicator");
        court = new TextColumn(root, "court");
        scope = new TextColumn(root, "scope");
        line = new TextColumn(root, "line");
        period = new TextColumn(root, "period");
        start = ArrowTable.vector(root, "period_start", DateDayVector.class);
        end = ArrowTable.vector(root, "period_end", DateDayVector.class);
        reliability = new TextColumn(root, "reliability");
        low = ArrowTable.vector(root, "interval_low", Float8Vector.class);
        high = ArrowTable.vector(root, "interval_high", Float8Vector.class);
        intervalMethod = new TextColumn(root, "interval_method");
        evidence = new TextColumn(root, "evidence");
        changeDirection = new TextColumn(root, "change_direction");
        signal = new TextColumn(root, "signal");
        signalLength = ArrowTable.vector(root, "signal_length", IntVector.class);
        signalDirection = new TextColumn(root, "signal_direction");
        chart = new TextColumn(root, "chart");
        chartState = new TextColumn(root, "chart_state");
        baselineFrom = ArrowTable.vector(root, "baseline_from", DateDayVector.class);
        baselineTo = ArrowTable.vector(root, "baseline_to", DateDayVector.class);
        chartCode = new TextColumn(root, "chart_code");
        funnelStatus = new TextColumn(root, "funnel_status");
        funnelSize = ArrowTable.vector(root, "funnel_size", Float8Vector.class);
        funnelCourts = ArrowTable.vector(root, "funnel_courts", IntVector.class);
        funnelAdjustment = new TextColumn(root, "funnel_adjustment");
        funnelPhi = ArrowTable.vector(root, "funnel_phi", Float8Vector.class);
        for (Language language : Language.values()) {
            String tag = language.tag().toLowerCase(Locale.ROOT).replace('-', '_');
            sentences.put(language, new TextColumn(root, "sentence_" + tag));
        }
    }

    /** The table of a file. */
    static ArrowTable<Finding> table(Path file) {
        return new ArrowTable<>(file, "analyse", root -> new FindingReader(root)::finding);
    }

    private Finding finding(int row) {
        Map<Language, String> sentence = new EnumMap<>(Language.class);
        sentences.forEach((language, column) -> sentence.put(language, column.at(row)));
        return new Finding(
                indicator.at(row),
                court.at(row),
                scope.at(row),
                line.at(row),
                period.at(row),
                ArrowTable.date(start, row),
                ArrowTable.date(end, row),
                reliability.at(row),
                intervalMethod.at(row) == null
                        ? Optional.empty()
                        : Optional.of(new Finding.Limits(ArrowTable.number(low, row), ArrowTable.number(high, row))),
                Optional.ofNullable(evidence.at(row)),
                Optional.ofNullable(changeDirection.at(row)),
                past(row),
                Optional.ofNullable(chartCode.at(row)),
                new Finding.Standing(
                        funnelStatus.at(row),
                        ArrowTable.number(funnelSize, row),
                        ArrowTable.whole(funnelCourts, row),
                        funnelAdjustment.at(row) != null
                                && !funnelAdjustment.at(row).equals("none"),
                        ArrowTable.number(funnelPhi, row)),
                new LocalizedText(sentence));
    }

    private Optional<Finding.OwnPast> past(int row) {
        if (chart.at(row) == null) {
            return Optional.empty();
        }
        Optional<Finding.Signal> found = signal.at(row) == null
                ? Optional.empty()
                : Optional.of(new Finding.Signal(signal.at(row), signalLength.get(row), signalDirection.at(row)));
        return Optional.of(new Finding.OwnPast(
                chart.at(row),
                chartState.at(row),
                ArrowTable.date(baselineFrom, row),
                ArrowTable.date(baselineTo, row),
                found));
    }
}
