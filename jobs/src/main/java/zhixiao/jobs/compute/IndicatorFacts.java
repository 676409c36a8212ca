package zhixiao.jobs.compute;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.IndicatorSpec.Kind;
import zhixiao.spec.catalogue.PeriodKind;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.expression.CodeList;

/** What is known of indicators, scopes, lines and windows before any case is read, as small tables. */
final class IndicatorFacts {
    private final SparkSession spark;
    private final Catalogue catalogue;
    private final List<Indicator> indicators;
    private final Scopes scopes;
    private final List<Window> windows;
    private final LocalDate dataFrom;

    IndicatorFacts(
            SparkSession spark,
            Catalogue catalogue,
            List<Indicator> indicators,
            Scopes scopes,
            List<Window> windows,
            LocalDate dataFrom) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.indicators = indicators;
        this.scopes = scopes;
        this.windows = windows;
        this.dataFrom = dataFrom;
    }

    /** By number {@code i}: id, definition, kind, how it is formed, and whether its changes are told in per cent. */
    Dataset<Row> indicators() {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : indicators) {
            boolean quotient = indicator.kind().hasDenominator();
            String[] periods =
                    indicator.spec().periods().stream().map(PeriodKind::word).toArray(String[]::new);
            rows.add(RowFactory.create(
                    indicators.indexOf(indicator),
                    indicator.id(),
                    indicator.definition(),
                    indicator.kind().name(),
                    quotient,
                    !quotient && indicator.kind() != Kind.DIFFERENCE,
                    per(indicator),
                    needsStart(indicator),
                    minimum(indicator),
                    periods));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("i", DataTypes.IntegerType, false)
                        .add("indicator", DataTypes.StringType, false)
                        .add("definition", DataTypes.StringType, false)
                        .add("kind", DataTypes.StringType, false)
                        .add("quotient", DataTypes.BooleanType, false)
                        .add("relative", DataTypes.BooleanType, false)
                        .add("per", DataTypes.DoubleType)
                        .add("needs_start", DataTypes.BooleanType, false)
                        .add("minimum", DataTypes.LongType)
                        .add("periods", DataTypes.createArrayType(DataTypes.StringType, false), false));
    }

    /** What a quotient is multiplied with; null for the days of the period. */
    private static Double per(Indicator indicator) {
        return indicator.spec().perDaysOfPeriod()
                ? null
                : Double.valueOf(indicator.spec().per().orElse(1));
    }

    private static Long minimum(Indicator indicator) {
        OptionalLong minimum = indicator.spec().minimumDenominator();
        return minimum.isPresent() ? minimum.getAsLong() : null;
    }

    /** False for a stock at the end of a period, which can be told even if the data begin within it. */
    private static boolean needsStart(Indicator indicator) {
        return Stream.concat(indicator.numerator().stream(), indicator.denominator().stream())
                .anyMatch(term -> term.atStart() || term.measure().timing() instanceof Measure.Flow);
    }

    /** Which indicator applies to which scope, by the levels of its courts. */
    Dataset<Row> applicable() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            List<String> levels = indicators.get(i).spec().levels();
            for (Scopes.Scope scope : scopes.all()) {
                if (levels.isEmpty() || levels.stream().anyMatch(scope.levels()::contains)) {
                    rows.add(RowFactory.create(i, scope.id()));
                }
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType().add("i", DataTypes.IntegerType, false).add("scope", DataTypes.IntegerType, false));
    }

    /** The windows, with the days on which the data must reach back for them. */
    Dataset<Row> windows() {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            rows.add(RowFactory.create(
                    window.id(),
                    window.kind().word(),
                    window.kind().ordinal(),
                    Date.valueOf(window.start()),
                    Date.valueOf(window.end()),
                    window.complete(),
                    window.shown(),
                    window.lastYear().orElse(null),
                    window.previous().orElse(null),
                    (int) dataFrom.toEpochDay(),
                    (int) window.start().toEpochDay(),
                    (int) window.end().plusDays(1).toEpochDay()));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("window", DataTypes.IntegerType, false)
                        .add("period", DataTypes.StringType, false)
                        .add("period_order", DataTypes.IntegerType, false)
                        .add("period_start", DataTypes.DateType, false)
                        .add("period_end", DataTypes.DateType, false)
                        .add("complete", DataTypes.BooleanType, false)
                        .add("shown", DataTypes.BooleanType, false)
                        .add("last_year_window", DataTypes.IntegerType)
                        .add("previous_window", DataTypes.IntegerType)
                        .add("reaches_back", DataTypes.IntegerType, false)
                        .add("from_day", DataTypes.IntegerType, false)
                        .add("to_day", DataTypes.IntegerType, false));
    }

    /** The scopes with their courts. */
    Dataset<Row> scopes() {
        List<Row> rows = new ArrayList<>();
        for (Scopes.Scope scope : scopes.all()) {
            rows.add(RowFactory.create(
                    scope.id(),
                    scope.court().code(),
                    scope.court().order(),
                    scope.court().level(),
                    scope.kind()));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("scope", DataTypes.IntegerType, false)
                        .add("court", DataTypes.StringType, false)
                        .add("court_order", DataTypes.IntegerType, false)
                        .add("level", DataTypes.StringType, false)
                        .add("scope_kind", DataTypes.StringType, false));
    }

    /** The lines by their stored number, all lines together first, rows without a line last. */
    Dataset<Row> lines() {
        CodeList lines = catalogue.model().lines();
        List<Row> rows = new ArrayList<>();
        rows.add(RowFactory.create(Scopes.ALL_LINES, "all", 0));
        lines.entries().forEach(entry -> rows.add(RowFactory.create(entry.id(), entry.code(), entry.id())));
        rows.add(RowFactory.create(States.UNMAPPED, "unmapped", lines.entries().size() + 1));
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("line", DataTypes.IntegerType, false)
                        .add("line_code", DataTypes.StringType, false)
                        .add("line_order", DataTypes.IntegerType, false));
    }

    /** Which quantile of which measure an indicator is. */
    Dataset<Row> quantiles() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            if (indicator.kind() == Kind.QUANTILE) {
                rows.add(RowFactory.create(
                        i,
                        indicator.numerator().get(0).measure().id(),
                        indicator.spec().quantile().orElseThrow().doubleValue()));
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("i", DataTypes.IntegerType, false)
                        .add("measure", DataTypes.StringType, false)
                        .add("quantile", DataTypes.DoubleType, false));
    }

    /** For each indicator and window, the break that lies between it and the same window one year before. */
    Dataset<Row> breaks() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            String id = indicators.get(i).id();
            for (Window window : windows) {
                Optional<LocalDate> on = window.lastYear()
                        .map(windows::get)
                        .flatMap(before -> catalogue.spec().breaks().stream()
                                .filter(written -> written.affects().stream()
                                        .anyMatch(name -> name.text().equals(id)))
                                .map(Break::on)
                                .filter(day -> day.isAfter(before.start()) && !day.isAfter(window.end()))
                                .max(Comparator.naturalOrder()));
                if (on.isPresent()) {
                    rows.add(RowFactory.create(i, window.id(), Date.valueOf(on.get())));
                }
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("i", DataTypes.IntegerType, false)
                        .add("window", DataTypes.IntegerType, false)
                        .add("break_on", DataTypes.DateType, false));
    }

    /** The reference range in force for each indicator, window, line and level that has one. */
    Dataset<Row> references() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            List<Reference> references = indicators.get(i).spec().references();
            if (!references.isEmpty()) {
                for (Window window : windows) {
                    references(i, window, references, rows);
                }
            }
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("i", DataTypes.IntegerType, false)
                        .add("window", DataTypes.IntegerType, false)
                        .add("line", DataTypes.IntegerType, false)
                        .add("level", DataTypes.StringType, false)
                        .add("reference_low", DataTypes.DoubleType)
                        .add("reference_high", DataTypes.DoubleType));
    }

    private void references(int i, Window window, List<Reference> references, List<Row> rows) {
        CodeList lines = catalogue.model().lines();
        for (String level : catalogue.model().levels()) {
            Reference.inForce(references, Optional.empty(), level, window.end())
                    .ifPresent(found -> rows.add(range(i, window, Scopes.ALL_LINES, level, found)));
            for (CodeList.Entry line : lines.entries()) {
                Reference.inForce(references, Optional.of(line.code()), level, window.end())
                        .ifPresent(found -> rows.add(range(i, window, line.id(), level, found)));
            }
        }
    }

    private static Row range(int i, Window window, int line, String level, Reference reference) {
        return RowFactory.create(
                i,
                window.id(),
                line,
                level,
                reference.low().map(BigDecimal::doubleValue).orElse(null),
                reference.high().map(BigDecimal::doubleValue).orElse(null));
    }
}
