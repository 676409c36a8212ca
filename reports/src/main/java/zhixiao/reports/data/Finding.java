package zhixiao.reports.data;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import zhixiao.spec.text.LocalizedText;

/**
 * One row of the table of findings: what a figure can and cannot say. Position, change, signal, trend and standing are
 * facts of their own.
 *
 * @param indicator id of the indicator
 * @param court code of the court
 * @param scope {@code own} or {@code tree}
 * @param line code of the line, or {@code all}
 * @param period kind of period
 * @param start first day of the period
 * @param end last day that counts
 * @param reliability {@code sound}, {@code indicative}, {@code too_few} or {@code none}
 * @param interval the 95 % interval of the figure, or empty if it has none
 * @param evidence {@code clear} or {@code uncertain}: whether its position against the range is more than chance;
 *     empty without a range or an interval
 * @param changeDirection {@code rose}, {@code fell} or {@code uncertain}; empty if the change has no interval
 * @param past the newest whole month against the court's own past; empty where that was refused, and for other rows
 * @param pastRefused the code of the refusal, where a newest whole month has no chart
 * @param standing where the court stands in the funnel of its level
 * @param sentence all of it in a sentence
 */
public record Finding(
        String indicator,
        String court,
        String scope,
        String line,
        String period,
        LocalDate start,
        LocalDate end,
        String reliability,
        Optional<Limits> interval,
        Optional<String> evidence,
        Optional<String> changeDirection,
        Optional<OwnPast> past,
        Optional<String> pastRefused,
        Standing standing,
        LocalizedText sentence) {

    /** An interval; an end that is not there is open. */
    public record Limits(OptionalDouble low, OptionalDouble high) {}

    /**
     * A control chart.
     *
     * @param chart which kind
     * @param state how settled its limits are: {@code trial}, {@code growing} or {@code frozen}
     * @param baselineFrom first month that the limits come from
     * @param baselineTo last month that they come from
     * @param signal what the newest month is part of, or empty
     */
    public record OwnPast(
            String chart, String state, LocalDate baselineFrom, LocalDate baselineTo, Optional<Signal> signal) {}

    /**
     * A signal.
     *
     * @param rule {@code outside}, {@code trend}, {@code two_of_three} or {@code shift}
     * @param length how many months the rule asks for
     * @param direction {@code high} or {@code low}
     */
    public record Signal(String rule, int length, String direction) {}

    /**
     * Standing among the courts of a level.
     *
     * @param status such as {@code in} or {@code high_998}; {@code not_applicable} where there is no funnel
     * @param size where the court stands across: its number of cases
     * @param courts how many courts the funnel has
     * @param widened true if its limits were widened for what differs between courts beyond chance
     * @param phi how much courts differ: 1 is chance alone; empty below ten courts
     */
    public record Standing(
            String status, OptionalDouble size, OptionalInt courts, boolean widened, OptionalDouble phi) {}

    /** True if too few cases stand behind the figure for a percentage. */
    public boolean tooFew() {
        return reliability.equals("too_few");
    }

    /** The signal of the newest whole month, if there is one. */
    public Optional<Signal> signal() {
        return past.flatMap(OwnPast::signal);
    }

    /** True if it speaks of a newest whole month, which is held against the court's own past or was refused. */
    public boolean ofNewestMonth() {
        return past.isPresent() || pastRefused.isPresent();
    }
}
