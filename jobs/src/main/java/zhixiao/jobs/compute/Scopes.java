package zhixiao.jobs.compute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import zhixiao.jobs.intake.Court;
import zhixiao.jobs.intake.CourtTree;

/** Whose cases a figure is about: a court's own, or those of a court with all courts below it. */
final class Scopes {
    /** A court's own cases. */
    static final String OWN = "own";

    /** The cases of a court and of all courts below it; only for courts that have some. */
    static final String TREE = "tree";

    private final CourtTree courts;
    private final List<Scope> scopes = new ArrayList<>();

    /**
     * A scope.
     *
     * @param id its number
     * @param court the court
     * @param kind own or tree
     * @param levels the levels of the courts in it
     */
    record Scope(int id, Court court, String kind, Set<String> levels) {}

    Scopes(CourtTree courts) {
        this.courts = courts;
        for (Court court : courts.courts()) {
            scopes.add(new Scope(scopes.size(), court, OWN, Set.of(court.level())));
            if (courts.hasBelow(court)) {
                scopes.add(new Scope(scopes.size(), court, TREE, courts.levelsOfTree(court)));
            }
        }
    }

    List<Scope> all() {
        return scopes;
    }

    /** All scopes: number, court and kind. */
    Dataset<Row> table(SparkSession spark) {
        List<Row> rows = scopes.stream()
                .map(scope -> RowFactory.create(scope.id(), scope.court().order(), scope.kind()))
                .toList();
        return spark.createDataFrame(
                rows,
                new StructType()
                        .add("scope", DataTypes.IntegerType, false)
                        .add(States.COURT, DataTypes.IntegerType, false)
                        .add("scope_kind", DataTypes.StringType, false));
    }

    /** Which court stands under which: equal texts for equal scopes of all cases. */
    String text() {
        return courts.courts().stream()
                .map(court -> court.order() + " under "
                        + courts.withAbove(court).stream().map(Court::order).toList())
                .collect(Collectors.joining("; "));
    }

    /** The scope of each court's own cases. */
    Dataset<Row> own(SparkSession spark) {
        Map<String, Scope> own = byCourt(OWN);
        List<Row> rows = new ArrayList<>();
        courts.courts()
                .forEach(court -> rows.add(
                        RowFactory.create(court.order(), own.get(court.code()).id())));
        return members(spark, rows);
    }

    /** The trees that each court's cases belong to: its own, if it has one, and those of all courts above it. */
    Dataset<Row> below(SparkSession spark) {
        Map<String, Scope> trees = byCourt(TREE);
        List<Row> rows = new ArrayList<>();
        for (Court court : courts.courts()) {
            for (Court above : courts.withAbove(court)) {
                if (trees.containsKey(above.code())) {
                    rows.add(RowFactory.create(
                            court.order(), trees.get(above.code()).id()));
                }
            }
        }
        return members(spark, rows);
    }

    /** All scopes that each court's cases belong to: its own, and its trees. */
    Dataset<Row> members(SparkSession spark) {
        return own(spark).union(below(spark));
    }

    private static Dataset<Row> members(SparkSession spark, List<Row> rows) {
        StructType schema = new StructType()
                .add(States.COURT, DataTypes.IntegerType, false)
                .add("scope", DataTypes.IntegerType, false);
        return spark.createDataFrame(rows, schema);
    }

    private Map<String, Scope> byCourt(String kind) {
        Map<String, Scope> byCourt = new HashMap<>();
        scopes.stream()
                .filter(scope -> scope.kind().equals(kind))
                .forEach(scope -> byCourt.put(scope.court().code(), scope));
        return byCourt;
    }
}
