package zhixiao.reports.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import zhixiao.spec.limits.Supervision;
import zhixiao.spec.text.LocalizedText;

/**
 * What a run says of itself.
 *
 * @param fingerprint what was computed, as one word
 * @param version the version of zhixiao that computed it
 * @param asOf the cut-off
 * @param mapping title of the mapping
 * @param catalogue the catalogue
 * @param courts the courts in official order
 * @param lines the lines of cases in order
 * @param indicators the indicators in the catalogue's order
 * @param overview which indicators tell the movement of cases, or empty
 * @param breakdowns the dimensions that figures are broken down by, in order
 * @param previous the run that this one was held against, or empty
 * @param skipped the indicators that could not be computed
 * @param accounts what became of the rows of each source
 * @param rejects rejected rows by reason
 * @param notes what was seen and kept
 * @param quality how many rows fail each quality rule, in the order of the rules; empty in a pack
 * @param grades the grades of courts' data, the best first; empty if none are set
 * @param balance the check of the movement of cases, or empty
 * @param analysis what the findings were made with, or empty if there are none yet
 * @param use the use that the figures were checked for, or empty if they were not
 * @param meeting what people noted for a meeting, or empty
 * @param registers the registers whose counts there are, by name
 */
public record Manifest(
        String fingerprint,
        String version,
        LocalDate asOf,
        LocalizedText mapping,
        Catalogue catalogue,
        List<Court> courts,
        List<Line> lines,
        List<Indicator> indicators,
        Optional<Overview> overview,
        List<Breakdown> breakdowns,
        Optional<Previous> previous,
        List<Skipped> skipped,
        List<Account> accounts,
        List<Reject> rejects,
        List<Note> notes,
        List<Quality> quality,
        List<Grade> grades,
        Optional<Balance> balance,
        Optional<Analysis> analysis,
        Optional<Use> use,
        Optional<Meeting> meeting,
        List<Register> registers) {

    /** The catalogue of indicators. */
    public record Catalogue(
            String id,
            LocalizedText title,
            Optional<LocalDate> effectiveFrom,
            Optional<LocalDate> effectiveTo,
            List<Break> breaks,
            List<Source> sources) {}

    /** A break in the series of some indicators: from a day on, something else is counted. */
    public record Break(LocalDate on, LocalizedText because, List<String> indicators) {}

    /** Where something is stated. */
    public record Source(String id, String text) {}

    /**
     * A court.
     *
     * @param code its code
     * @param order its place in official order
     * @param level its level
     * @param parent the code of the court above
     * @param name its name
     * @param supervision who supervises it otherwise, in which lines and when
     */
    public record Court(
            String code,
            int order,
            String level,
            Optional<String> parent,
            LocalizedText name,
            List<Supervision> supervision) {
        /** Copies the list, so that the value cannot change. */
        public Court {
            supervision = List.copyOf(supervision);
        }

        /** A court that only the court above it supervises. */
        public Court(String code, int order, String level, Optional<String> parent, LocalizedText name) {
            this(code, order, level, parent, name, List.of());
        }
    }

    /** A line of cases. */
    public record Line(String code, LocalizedText name) {}

    /**
     * An earlier run, and what is not what it was then.
     *
     * @param asOf its cut-off
     * @param compared how many figures were held against each other
     * @param revised how many differ, by reason: {@code definition}, {@code data}, {@code data_or_time}
     * @param cases how many cases differ, or empty if they could not be compared
     */
    public record Previous(LocalDate asOf, long compared, Map<String, Long> revised, Optional<CaseChanges> cases) {
        /** Keeps the order of the reasons. */
        public Previous {
            revised = Collections.unmodifiableMap(new LinkedHashMap<>(revised));
        }
    }

    /** Cases that were entered late, are not there any more, or say something else. */
    public record CaseChanges(long added, long removed, long changed) {}

    /** A dimension that figures are broken down by. */
    public record Breakdown(String dimension, LocalizedText name, List<Code> codes) {}

    /** A code of a dimension; {@code parent} is the code that it stands under. */
    public record Code(String code, Optional<String> parent, LocalizedText name) {}

    /**
     * An indicator and its definition in words.
     *
     * @param counted true if what stands above and below the line are whole cases, not sums of a field
     * @param distinct true if one of them counts different keys, each once: such a number adds up over no courts, lines,
     *     codes or periods
     * @param quantile of a quantile, which: 0.5 for a median
     * @param distribution the measure whose single values a mean or quantile is formed of
     * @param survival at how many days survival is told; empty for none
     * @param strata the kinds of cases that its case mix is told by; empty for the lines
     * @param screen which pattern it looks for, a word; empty for most
     * @param per of a rate per so many, the base; empty for a rate over the days of the period, and for other kinds
     * @param minimumDenominator the least denominator that a figure is judged on; empty for none
     * @param moment true if it tells of cases in a state at a moment, so that successive months hang together
     */
    public record Indicator(
            String id,
            LocalizedText name,
            String area,
            String kind,
            Unit unit,
            boolean counted,
            boolean distinct,
            boolean moment,
            OptionalDouble quantile,
            Optional<String> distribution,
            List<Integer> survival,
            Optional<Strata> strata,
            Optional<String> screen,
            OptionalLong per,
            OptionalLong minimumDenominator,
            String definition,
            Optional<LocalizedText> numerator,
            Optional<LocalizedText> denominator,
            Optional<LocalizedText> among,
            Optional<LocalizedText> includes,
            Optional<LocalizedText> excludes,
            Optional<LocalizedText> variant,
            List<Parameter> parameters,
            String membership,
            String formula,
            List<String> sources) {}

    /**
     * The kinds of cases that a case mix is told by.
     *
     * @param dimension which breakdown holds them
     * @param codes the codes of one level and those above it, in the order of the list
     */
    public record Strata(String dimension, List<String> codes) {}

    /** Which of several formulas in use a figure is of. */
    public record Parameter(LocalizedText name, LocalizedText value) {}

    /** The unit of an indicator's value. */
    public enum Unit {
        /** A fraction of one. */
        SHARE,
        /** A quotient that may exceed one. */
        RATIO,
        /** Calendar days. */
        DAYS,
        /** Whole cases. */
        CASES,
        /** Whole cases more or fewer; changes in cases, for a share of what may be nothing says nothing. */
        NET_CASES,
        /** Something that has no unit here. */
        NUMBER
    }

    /** The movement of cases, by indicator. */
    public record Overview(String opening, String in, String out, String closing, List<String> ages) {}

    /** An indicator that could not be computed, and why. */
    public record Skipped(LocalizedText name, String because, String detail) {}

    /** What became of the rows of a source. */
    public record Account(
            String source, String table, long read, long kept, long merged, long duplicates, long rejected) {}

    /** Rejected rows by their first reason. */
    public record Reject(String source, String reason, String field, long rows) {}

    /** Rows that were kept although something about them is odd. */
    public record Note(String check, long rows, LocalizedText text) {}

    /**
     * How many rows fail a quality rule.
     *
     * @param table the table
     * @param severity {@code error}, {@code warn} or {@code review}
     * @param failed rows that fail it
     * @param read rows of the table's source
     * @param tolerance the share that may fail it, a fraction; empty if nobody has set one
     * @param exceeded true if more fail it
     * @param text the rule in words
     */
    public record Quality(
            String table,
            String severity,
            long failed,
            long read,
            OptionalDouble tolerance,
            boolean exceeded,
            LocalizedText text) {}

    /**
     * A grade of the data of a court.
     *
     * @param title what it is called
     * @param atMost the greatest share of rows with an error that still has it, a fraction; empty for all the rest
     */
    public record Grade(LocalizedText title, OptionalDouble atMost) {}

    /**
     * What the findings were made with.
     *
     * @param officialCalendar true if working days knew the official holidays, not weekends only
     * @param tests how many tests were made, and how many flags chance alone gives
     * @param together indicators that move together
     */
    public record Analysis(boolean officialCalendar, List<TestCount> tests, List<Together> together) {}

    /**
     * A use of the figures that was held against limits.
     *
     * @param purpose for what
     * @param on the day on which it goes out
     * @param permitted how many indicators of courts may go out, some of them with conditions
     * @param refused how many may not
     * @param caps the rules of how many uses or indicators there may be
     * @param ledger the ledger after it
     */
    public record Use(String purpose, LocalDate on, long permitted, long refused, List<Cap> caps, Ledger ledger) {}

    /**
     * A rule of how many there may be.
     *
     * @param because the rule in words
     * @param counted {@code uses} or {@code indicators}
     * @param most how many; empty if nobody has set a number
     * @param per {@code use}, {@code month}, {@code quarter} or {@code year}
     */
    public record Cap(LocalizedText because, String counted, OptionalLong most, String per) {}

    /** Where a ledger stood: its name, and number and hash of its last entry. */
    public record Ledger(String name, long entry, String hash) {}

    /** Tests of one kind: how many, how many flags were to be expected by chance alone, and how many there are. */
    public record TestCount(String method, long tests, double expectedByChance, long flagged) {}

    /** Two indicators, by id, that move together. */
    public record Together(String indicator, String other, double correlation) {}

    /** Cells checked for opening + in − out = closing. */
    public record Balance(long cells, long broken) {}

    /**
     * A register whose counts there are.
     *
     * @param name its name
     * @param title what people call its list
     * @param asOf the day of its last update
     * @param since movements after the end of this day are told
     * @param reasons why cases are on the list, in order
     */
    public record Register(String name, LocalizedText title, LocalDate asOf, LocalDate since, List<Reason> reasons) {}

    /** A reason for a case to be on a list. */
    public record Reason(String code, LocalizedText title) {}

    /**
     * Reads the manifest of a run's folder.
     *
     * @throws zhixiao.spec.problem.ProblemException if it is not there, has another contract, or no indicators
     */
    public static Manifest read(Path folder) throws IOException {
        return ManifestReader.read(folder);
    }

    /** The fingerprint of the figures alone: notes are words about them, and make no other figures. */
    public String figures() {
        return meeting.map(Meeting::figures).orElse(fingerprint);
    }

    /** The court of a code. */
    public Optional<Court> court(String code) {
        return courts.stream().filter(court -> court.code().equals(code)).findFirst();
    }

    /** The indicator of an id. */
    public Optional<Indicator> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }
}
