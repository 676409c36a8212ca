package zhixiao.reports.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What charts show. Immutable values that know neither size nor colour. */
public sealed interface ChartContent {

    /**
     * Counts by month, this year beside last year; one panel for each measure, on a common scale.
     *
     * @param months the names of the months, January first
     * @param panels the panels
     * @param thisYear the name of this year's line
     * @param lastYear the name of last year's line
     */
    record YearOnYear(List<String> months, List<Panel> panels, String thisYear, String lastYear)
            implements ChartContent {
        /** One panel; a month without a figure is empty. */
        public record Panel(String name, List<OptionalDouble> thisYear, List<OptionalDouble> lastYear) {}
    }

    /**
     * How a stock became another one: opening + in − out = closing.
     *
     * @param steps the four steps; {@code in} and {@code out} are positive numbers
     */
    record Bridge(List<Step> steps) implements ChartContent {
        /** A step: a stock stands on the ground, a flow on the stock before it. */
        public record Step(String name, double from, double to, boolean stock, String label) {}
    }

    /** Bars from zero with their labels, in the order given. */
    record Bars(List<Bar> bars) implements ChartContent {
        /** One bar. */
        public record Bar(String name, double value, String label) {}
    }

    /**
     * The value of each court with its interval, courts in official order from above.
     *
     * @param rows the courts; one without a value is named and has no mark
     * @param reference the value of all of them together
     * @param referenceLabel its label
     * @param percent true if values are shares
     */
    record CourtIntervals(List<Row> rows, double reference, String referenceLabel, boolean percent)
            implements ChartContent {
        /** One court; {@code small} marks a denominator that is too small to say much. */
        public record Row(String court, Optional<Mark> mark, boolean small, String label) {}

        /** A value with its interval, and a narrower one within it where that is told too. */
        public record Mark(double value, double low, double high, Optional<Reach> inner) {
            /** A value with its interval alone. */
            public Mark(double value, double low, double high) {
                this(value, low, high, Optional.empty());
            }
        }

        /** From one value to another. */
        public record Reach(double low, double high) {}
    }

    /**
     * How indicators went, month by month: a small panel for each, on a scale of its own.
     *
     * @param months the first day of each month, earliest first
     * @param panels one for each indicator, in the catalogue's order
     */
    record Courses(List<LocalDate> months, List<Panel> panels) implements ChartContent {
        /**
         * The course of an indicator.
         *
         * @param name its name
         * @param values its value in each of the months; the line is broken where there is none, but one has a value
         * @param texts how its least, its greatest and its newest value are written
         * @param signal true if its newest value is a signal
         * @param low the lower end of the reference range, if there is one
         * @param high the upper end of the reference range, if there is one
         * @param breakOn the day of a break in the series within the months, if there is one
         */
        public record Panel(
                String name,
                List<OptionalDouble> values,
                Texts texts,
                boolean signal,
                OptionalDouble low,
                OptionalDouble high,
                Optional<LocalDate> breakOn) {}

        /** How values are written. */
        public record Texts(String least, String most, String newest) {}
    }

    /**
     * Months against the limits of a court's own past.
     *
     * @param points the months, earliest first
     * @param percent true if values are shares
     * @param lastLabel the label of the last point
     */
    record Control(List<Point> points, boolean percent, String lastLabel) implements ChartContent {
        /** A month; a limit that is not there is not drawn. */
        public record Point(
                LocalDate month,
                double value,
                OptionalDouble lower,
                double center,
                OptionalDouble upper,
                boolean signal) {}
    }

    /**
     * Courts by their number of cases, between the lines of what chance allows for so many.
     *
     * @param lines the lines, from the smallest number of cases to the largest
     * @param courts the courts, in official order
     * @param percent true if values are shares
     * @param centerLabel the label of the middle line
     */
    record Funnel(List<Line> lines, List<Court> courts, boolean percent, String centerLabel) implements ChartContent {
        /** The lines at one number of cases; one that is not there is not drawn. */
        public record Line(
                double size,
                OptionalDouble lower,
                OptionalDouble innerLower,
                double center,
                OptionalDouble innerUpper,
                OptionalDouble upper) {}

        /** A court; only one that lies beyond the outer lines is named in the chart. */
        public record Court(String name, double size, double value, Place place) {}

        /** Where a court stands. */
        public enum Place {
            /** Within the lines, or between the inner and the outer ones. */
            WITHIN,
            /** Beyond the outer lines. */
            BEYOND,
            /** Too few cases to tell. */
            UNTOLD
        }
    }

    /**
     * Changes taken apart, as bars on both sides of zero.
     *
     * @param changes the changes, in the order given
     */
    record TwoParts(List<Change> changes) implements ChartContent {
        /** A change and its two parts, each with its label. */
        public record Change(String name, Part first, Part second) {}

        /** A part of a change. */
        public record Part(double value, String label) {}
    }

    /**
     * The share of cases still pending by age, which falls in steps.
     *
     * @param points the ages at which it falls, youngest first
     * @param marks ages that are told
     */
    record Remaining(List<Point> points, List<Mark> marks) implements ChartContent {
        /** The share still pending from an age on, with its interval where there is one. */
        public record Point(double days, double share, OptionalDouble low, OptionalDouble high) {}

        /** An age with what is told of it. */
        public record Mark(double days, double share, String label) {}
    }

    /**
     * How often something was, by row and month: rows in the order given, months from left to right.
     *
     * @param columns the names of the months, and at the end that of the whole year
     * @param rows one for each court
     */
    record Counts(List<String> columns, List<Row> rows) implements ChartContent {
        /** A court with a field for each column. */
        public record Row(String name, List<Field> fields) {}

        /** How often, from 0, and what is written there; nothing for an empty text. */
        public record Field(long count, String label) {}
    }

    /**
     * Where each court lies among those of its level, indicator by indicator: courts from left to right in official
     * order.
     *
     * @param courts short names of the courts
     * @param rows one for each indicator
     */
    record Matrix(List<String> courts, List<Row> rows) implements ChartContent {
        /** An indicator with a place for each court. */
        public record Row(String name, List<Place> places) {}

        /** Where a figure lies in its funnel. */
        public enum Place {
            BEYOND_ABOVE,
            NEAR_ABOVE,
            WITHIN,
            NEAR_BELOW,
            BEYOND_BELOW,
            /** Too few cases to tell. */
            UNTOLD,
            /** There is no figure. */
            NONE
        }
    }
}
