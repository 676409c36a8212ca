package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import zhixiao.spec.text.LocalizedText;

/** Reads {@code findings.arrow}. */
public final class FindingReader {
    private final IntFunction<String> indicator;
    private final IntFunction<String> court;
    private final IntFunction<String> scope;
    private final IntFunction<String> line;
    private final IntFunction<String> period;
    private final IntFunction<LocalDate> start;
    private final IntFunction<LocalDate> end;
    private final IntFunction<String> reliability;
    private final IntFunction<OptionalDouble> low;
    private final IntFunction<OptionalDouble> high;
    private final IntFunction<String> intervalMethod;
    private final IntFunction<String> evidence;
    private final IntFunction<String> changeDirection;
    private final IntFunction<String> signal;
    private final IntFunction<OptionalInt> signalLength;
    private final IntFunction<String> signalDirection;
    private final IntFunction<String> chart;
    private final IntFunction<String> chartState;
    private final IntFunction<LocalDate> baselineFrom;
    private final IntFunction<LocalDate> baselineTo;
    private final IntFunction<String> chartCode;
    private final IntFunction<String> funnelStatus;
    private final IntFunction<OptionalDouble> funnelSize;
    private final IntFunction<OptionalInt> funnelCourts;
    private final IntFunction<String> funnelAdjustment;
    private final IntFunction<OptionalDouble> funnelPhi;
    private final IntFunction<LocalizedText> sentence;

    private FindingReader(ArrowColumns columns) {
        indicator = columns.text("indicator");
        court = columns.text("court");
        scope = columns.text("scope");
        line = columns.text("line");
        period = columns.text("period");
        start = columns.day("period_start");
        end = columns.day("period_end");
        reliability = columns.text("reliability");
        low = columns.number("interval_low");
        high = columns.number("interval_high");
        intervalMethod = columns.text("interval_method");
        evidence = columns.text("evidence");
        changeDirection = columns.text("change_direction");
        signal = columns.text("signal");
        signalLength = columns.whole("signal_length");
        signalDirection = columns.text("signal_direction");
        chart = columns.text("chart");
        chartState = columns.text("chart_state");
        baselineFrom = columns.day("baseline_from");
        baselineTo = columns.day("baseline_to");
        chartCode = columns.text("chart_code");
        funnelStatus = columns.text("funnel_status");
        funnelSize = columns.number("funnel_size");
        funnelCourts = columns.whole("funnel_courts");
        funnelAdjustment = columns.text("funnel_adjustment");
        funnelPhi = columns.number("funnel_phi");
        sentence = columns.localized("sentence");
    }

    /**
     * Reads a file, row by row.
     *
     * @throws zhixiao.spec.problem.ProblemException if the file is not there, or lacks a column
     * @throws IOException if it cannot be read
     */
    public static void read(Path file, Consumer<Finding> consumer) throws IOException {
        table(file).read(consumer);
    }

    /** The table of a file. */
    static ArrowTable<Finding> table(Path file) {
        return new ArrowTable<>(file, "analyse", columns -> new FindingReader(columns)::finding);
    }

    private Finding finding(int row) {
        return new Finding(
                indicator.apply(row),
                court.apply(row),
                scope.apply(row),
                line.apply(row),
                period.apply(row),
                start.apply(row),
                end.apply(row),
                reliability.apply(row),
                intervalMethod.apply(row) == null
                        ? Optional.empty()
                        : Optional.of(new Finding.Limits(low.apply(row), high.apply(row))),
                Optional.ofNullable(evidence.apply(row)),
                Optional.ofNullable(changeDirection.apply(row)),
                past(row),
                Optional.ofNullable(chartCode.apply(row)),
                new Finding.Standing(
                        funnelStatus.apply(row),
                        funnelSize.apply(row),
                        funnelCourts.apply(row),
                        funnelAdjustment.apply(row) != null
                                && !funnelAdjustment.apply(row).equals("none"),
                        funnelPhi.apply(row)),
                sentence.apply(row));
    }

    private Optional<Finding.OwnPast> past(int row) {
        if (chart.apply(row) == null) {
            return Optional.empty();
        }
        Optional<Finding.Signal> found = signal.apply(row) == null
                ? Optional.empty()
                : Optional.of(new Finding.Signal(
                        signal.apply(row), signalLength.apply(row).orElseThrow(), signalDirection.apply(row)));
        return Optional.of(new Finding.OwnPast(
                chart.apply(row), chartState.apply(row), baselineFrom.apply(row), baselineTo.apply(row), found));
    }
}
