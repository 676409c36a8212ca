package zhixiao.jobs.compute;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.bind.Indicator;
import zhixiao.spec.catalogue.Break;
import zhixiao.spec.catalogue.Reference;
import zhixiao.spec.expression.CodeList;

/** What is known of indicators, scopes, lines and windows before any case is read, as small tables. */
final class IndicatorFacts {
    /** What the columns of the same window one year before begin with. */
    static final String LAST_YEAR = "last_year_";

    /** What the columns of the period before begin with. */
    static final String PREVIOUS = "previous_";

    private final SparkSession spark;
    private final Catalogue catalogue;
    private final Scopes scopes;
    private final List<Window> windows;

    IndicatorFacts(SparkSession spark, Catalogue catalogue, Scopes scopes, List<Window> windows) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.scopes = scopes;
        this.windows = windows;
    }

    /**
     * The levels of courts that an indicator applies to, as bits in the order of the model: a scope has the bits of the
     * levels of its courts.
     */
    int levels(Indicator indicator) {
        List<String> levels = indicator.spec().levels();
        return bits(levels.isEmpty() ? catalogue.model().levels() : levels);
    }

    private int bits(Collection<String> levels) {
        int bits = 0;
        for (String level : levels) {
            bits |= 1 << catalogue.model().levels().indexOf(level);
        }
        return bits;
    }

    /**
     * The windows that have figures, in order, each with the places of its moments in a history and the days on which it
     * begins and ends; and the same, after {@code last_year_} and {@code previous_}, of the windows that it is compared
     * with.
     */
    Dataset<Row> windows(Moments moments) {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            if (window.shown()) {
                List<Object> values = new ArrayList<>(List.of(
                        window.kind().word(),
                        Date.valueOf(window.start()),
                        Date.valueOf(window.end()),
                        window.complete()));
                values.addAll(places(Optional.of(window), moments));
                values.addAll(places(window.lastYear().map(windows::get), moments));
                values.addAll(places(window.previous().map(windows::get), moments));
                rows.add(RowFactory.create(values.toArray()));
            }
        }
        StructType schema = new StructType()
                .add("period", DataTypes.StringType, false)
                .add("period_start", DataTypes.DateType, false)
                .add("period_end", DataTypes.DateType, false)
                .add("complete", DataTypes.BooleanType, false);
        for (String prefix : List.of("", LAST_YEAR, PREVIOUS)) {
            for (String name : List.of("window", "opening", "closing", "from_day", "to_day")) {
                schema = schema.add(prefix + name, DataTypes.IntegerType, !prefix.isEmpty());
            }
        }
        return spark.createDataFrame(rows, schema);
    }

    private static List<Object> places(Optional<Window> found, Moments moments) {
        return found.map(window -> List.<Object>of(
                        window.id(),
                        moments.place(window.opening()),
                        moments.place(window.to()),
                        (int) window.start().toEpochDay(),
                        (int) window.end().plusDays(1).toEpochDay()))
                .orElse(Arrays.asList(null, null, null, null, null));
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
                    bits(scope.levels()),
                    scope.kind()));
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("scope", DataTypes.IntegerType, false)
                        .add("court", DataTypes.StringType, false)
                        .add("court_order", DataTypes.IntegerType, false)
                        .add("level", DataTypes.StringType, false)
                        .add("levels", DataTypes.IntegerType, false)
                        .add("scope_kind", DataTypes.StringType, false));
    }

    /** By window, the break of an indicator's series that lies between it and the same window one year before. */
    Map<Integer, LocalDate> breaks(Indicator indicator) {
        Map<Integer, LocalDate> breaks = new LinkedHashMap<>();
        for (Window window : windows) {
            window.lastYear()
                    .map(windows::get)
                    .flatMap(before -> catalogue.spec().breaks().stream()
                            .filter(written -> written.affects().stream()
                                    .anyMatch(name -> name.text().equals(indicator.id())))
                            .map(Break::on)
                            .filter(day -> day.isAfter(before.start()) && !day.isAfter(window.end()))
                            .max(Comparator.naturalOrder()))
                    .ifPresent(day -> breaks.put(window.id(), day));
        }
        return breaks;
    }

    /** The reference range of an indicator in force for each window, line and level that has one. */
    Dataset<Row> references(Indicator indicator) {
        List<Row> rows = new ArrayList<>();
        for (Window window : windows) {
            references(window, indicator.spec().references(), rows);
        }
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("window", DataTypes.IntegerType, false)
                        .add("line", DataTypes.IntegerType, false)
                        .add("level", DataTypes.StringType, false)
                        .add("reference_low", DataTypes.DoubleType)
                        .add("reference_high", DataTypes.DoubleType));
    }

    private void references(Window window, List<Reference> references, List<Row> rows) {
        CodeList lines = catalogue.model().lines();
        for (String level : catalogue.model().levels()) {
            Reference.inForce(references, Optional.empty(), level, window.end())
                    .ifPresent(found -> rows.add(range(window, Grouping.ALL, level, found)));
            for (CodeList.Entry line : lines.entries()) {
                Reference.inForce(references, Optional.of(line.code()), level, window.end())
                        .ifPresent(found -> rows.add(range(window, line.id(), level, found)));
            }
        }
    }

    private static Row range(Window window, int line, String level, Reference reference) {
        return RowFactory.create(
                window.id(),
                line,
                level,
                reference.low().map(BigDecimal::doubleValue).orElse(null),
                reference.high().map(BigDecimal::doubleValue).orElse(null));
    }
}
