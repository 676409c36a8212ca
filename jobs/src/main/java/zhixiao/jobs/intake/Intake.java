package zhixiao.jobs.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.output.TableWriter;
import zhixiao.spec.expression.SparkSql;
import zhixiao.spec.mapping.FieldMapping;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.mapping.TableMapping;
import zhixiao.spec.model.Check;
import zhixiao.spec.model.Field;
import zhixiao.spec.model.FieldKind;
import zhixiao.spec.model.Table;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.recognition.Recognition;
import zhixiao.spec.sql.TimeLimitSql;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.timelimit.TimeLimit;

/** The stage that makes cases of source tables. */
public final class Intake {
    private static final String OWN_KEY = "_own_key";

    private final SparkSession spark;
    private final Mapping mapping;
    private final Path out;
    private final Path work;
    private final List<IntakeSummary.Account> accounts = new ArrayList<>();
    private final List<IntakeSummary.Note> notes = new ArrayList<>();
    private final List<IntakeSummary.Table> tables = new ArrayList<>();
    private Optional<PersonalKey> personalKey = Optional.empty();
    private Rejects rejects;
    private Dataset<Row> parents;

    /**
     * Prepares the stage.
     *
     * @param out the folder that its tables are written to
     * @param work a folder for what is needed in between; the caller deletes it
     */
    public Intake(SparkSession spark, Mapping mapping, Path out, Path work) {
        this.spark = spark;
        this.mapping = mapping;
        this.out = out;
        this.work = work;
    }

    /**
     * Runs the stage.
     *
     * @param named where sources are that the mapping does not know, or not there
     * @throws ProblemException if the sources do not fit the mapping
     */
    public IntakeSummary run(Map<String, Path> named) throws IOException {
        personalKey = PersonalKey.of(mapping);
        Sources sources = Sources.open(spark, mapping, named, work);
        CourtTree courts = sources.courts();
        rejects = new Rejects(spark, mapping.sources());
        new CodeTables(spark, mapping.model(), courts).write(out.resolve("codes"));
        Dataset<Row> cases = null;
        Optional<TableMapping> clock = clockEvents();
        Optional<Dataset<Row>> events = clock.map(table -> stage(table, sources, courts));
        for (TableMapping table : mapping.tables()) {
            boolean isClock = clock.filter(table::equals).isPresent();
            Dataset<Row> staged = isClock ? events.orElseThrow() : stage(table, sources, courts);
            if (table.table().name().equals(Table.CASES)) {
                new QualityCounts(spark, table.table(), courts).write(staged, out, work);
                cases = cases(
                        table,
                        staged,
                        events.map(rows -> clocks(clock.orElseThrow().table(), rows)));
            } else {
                linked(table, staged);
            }
        }
        for (Table child : mapping.model().children()) {
            if (child.parent().orElseThrow().fromCases()) {
                later(child, cases);
                lineage(child, courts);
            }
        }
        List<IntakeSummary.Reject> rejected = rejects.write(out.resolve("rejects"));
        return new IntakeSummary(sources.files(), courts, accounts, rejected, notes, tables, quality(rejected));
    }

    /** Every quality rule of the tables that sources fill, with the rows that fail it. */
    private List<IntakeSummary.Quality> quality(List<IntakeSummary.Reject> rejected) {
        List<IntakeSummary.Quality> quality = new ArrayList<>();
        for (TableMapping mapped : mapping.tables()) {
            String table = mapped.table().name();
            long read = accounts.stream()
                    .filter(account -> account.table().equals(table))
                    .mapToLong(IntakeSummary.Account::read)
                    .sum();
            for (Check rule : mapped.table().checks()) {
                long failed = rule.rejects()
                        ? rejected.stream()
                                .filter(reject -> reject.source().equals(mapped.source())
                                        && reject.reason().equals(StagedTable.CHECK_FAILED)
                                        && reject.field().equals(rule.name()))
                                .mapToLong(IntakeSummary.Reject::rows)
                                .sum()
                        : notes.stream()
                                .filter(note -> note.table().equals(table)
                                        && note.check().equals(rule.name()))
                                .mapToLong(IntakeSummary.Note::rows)
                                .sum();
                quality.add(new IntakeSummary.Quality(table, rule, failed, read));
            }
        }
        return quality;
    }

    /** The table of what stops or moves the clock of a time limit, if the model tells time limits and a source fills it. */
    private Optional<TableMapping> clockEvents() {
        return mapping.model().limit().flatMap(limit -> mapping.tables().stream()
                .filter(table -> table.table().name().equals(limit.events().table()))
                .findFirst());
    }

    /** The events of each case in one array, by what their case is called. */
    private Dataset<Row> clocks(Table events, Dataset<Row> staged) {
        Table.Parent parent = events.parent().orElseThrow();
        FieldKind kind =
                mapping.model().cases().fields().get(parent.parentField()).kind();
        String event = TimeLimitSql.storedEvent(events, mapping.model().limit().orElseThrow());
        return staged.filter(col(StagedTable.STATUS).equalTo(StagedTable.KEPT))
                .select(
                        expr(LinkSql.key(kind, SparkSql.name(parent.field()))).as("_clock_key"),
                        expr(event).as("_event"))
                .filter("_clock_key IS NOT NULL AND _event.role IS NOT NULL")
                .groupBy("_clock_key")
                .agg(expr("sort_array(collect_list(_event))").as(TimeLimit.STORED_EVENTS));
    }

    private Dataset<Row> stage(TableMapping table, Sources sources, CourtTree courts) {
        String folder = work.resolve("staged-" + table.table().name()).toString();
        Dataset<Row> rows =
                new StagedTable(spark, table, sources.tables(), courts, mapping.nullWords(), personalKey).rows();
        try {
            rows.write().parquet(folder);
        } catch (Exception e) {
            if (damaged(e)) {
                throw unreadable(table, sources);
            }
            throw e;
        }
        return spark.read().parquet(folder);
    }

    /** Rows that are needed several times: keys of case numbers and sorts among all rows are worth being made once. */
    private Dataset<Row> stored(String name, Dataset<Row> rows) {
        String folder = work.resolve(name).toString();
        rows.write().parquet(folder);
        return spark.read().parquet(folder);
    }

    /** True if a file ended too early, or is not packed as its name says: nothing to do with the engine. */
    private static boolean damaged(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof ZipException) {
                return true;
            }
        }
        return false;
    }

    private ProblemException unreadable(TableMapping table, Sources sources) {
        String files = sources.tables().get(table.source()).files().files().stream()
                .map(SourceFiles.SourceFile::name)
                .collect(Collectors.joining(", "));
        return new ProblemException(Problem.at(
                mapping.sources().get(table.source()).position(),
                ProblemCode.SOURCE_UNREADABLE,
                table.source(),
                files));
    }

    private Dataset<Row> cases(TableMapping mapped, Dataset<Row> staged, Optional<Dataset<Row>> clocks)
            throws IOException {
        Table table = mapped.table();
        long read = staged.count();
        if (read == 0) {
            throw new ProblemException(Problem.at(
                    mapping.sources().get(mapped.source()).position(), ProblemCode.SOURCE_EMPTY, mapped.source()));
        }
        Dataset<Row> kept = staged.filter(col(StagedTable.STATUS).equalTo(StagedTable.KEPT));
        Column key = mapped.onePer().isEmpty() ? expr(linkKey(table, table.key().orElseThrow())) : col(StagedTable.KEY);
        List<Column> order = new StagedTable(spark, mapped, Map.of(), null, List.of(), Optional.empty()).order();
        Dataset<Row> placed = stored(
                "placed-" + table.name(),
                kept.withColumn("_place", Windows.rowNumber(List.of(key), order))
                        .withColumn(OWN_KEY, expr(linkKey(table, table.key().orElseThrow()))));
        long keptRows = kept.count();
        parents = placed.filter("_place = 1");
        Dataset<Row> chosen = clocks.map(
                        events -> parents.join(events, col(OWN_KEY).equalTo(col("_clock_key")), "left"))
                .orElse(parents);
        long written = write(table, chosen, unmapped(mapped));
        long further = keptRows - written;
        rejects.bad(mapped, staged);
        if (!mapped.merges()) {
            rejects.duplicates(mapped, staged, placed.filter("_place > 1"));
        }
        account(mapped, read, written, mapped.merges() ? further : 0, mapped.merges() ? 0 : further, read - keptRows);
        notes(table, kept);
        return spark.read().parquet(out.resolve(table.name()).toString());
    }

    /** Rows of a source of their own, linked to their cases. */
    private void linked(TableMapping mapped, Dataset<Row> staged) throws IOException {
        Table table = mapped.table();
        Table.Parent parent = table.parent().orElseThrow();
        long read = staged.count();
        Dataset<Row> kept = staged.filter(col(StagedTable.STATUS).equalTo(StagedTable.KEPT));
        Dataset<Row> joined = stored("joined-" + table.name(), withParents(kept, parent));
        long written = write(table, joined.filter("_parent_key IS NOT NULL"), unmapped(mapped));
        rejects.bad(mapped, staged);
        rejects.orphans(mapped, staged, joined.filter("_parent_key IS NULL"));
        account(mapped, read, written, 0, 0, read - written);
        notes(table, kept);
    }

    /** Cases that name another case as their original. */
    private void later(Table table, Dataset<Row> cases) throws IOException {
        Table.Parent parent = table.parent().orElseThrow();
        Dataset<Row> joined = stored(
                "joined-" + table.name(),
                withParents(cases.filter(col(parent.field()).isNotNull()), parent));
        Set<String> unmapped = new LinkedHashSet<>(tables.get(0).unmapped());
        write(table, joined.filter("_parent_key IS NOT NULL"), unmapped);
        long unlinked = joined.filter("_parent_key IS NULL").count();
        if (unlinked > 0) {
            notes.add(new IntakeSummary.Note(
                    table.name(), "original_not_found", unlinked, LocalizedText.same("original_not_found")));
        }
    }

    /** Where later cases come from in the end; a case that comes from itself is noted, and stays. */
    private void lineage(Table table, CourtTree courts) throws IOException {
        if (table.parent()
                .orElseThrow()
                .parentField()
                .equals(mapping.model().cases().key().orElseThrow())) {
            long round = new Lineage(spark, mapping.model().cases(), table, courts, work).write(parents, OWN_KEY, out);
            if (round > 0) {
                notes.add(new IntakeSummary.Note(
                        table.name(), "goes_in_a_circle", round, LocalizedText.same("goes_in_a_circle")));
            }
        }
    }

    /** Rows with the columns that they take over from their case, and its key; nulls where there is no such case. */
    private Dataset<Row> withParents(Dataset<Row> rows, Table.Parent parent) {
        FieldKind kind =
                mapping.model().cases().fields().get(parent.parentField()).kind();
        return rows.withColumn("_link_key", expr(LinkSql.key(kind, SparkSql.name(parent.field()))))
                .join(parents(parent), col("_link_key").equalTo(col("_parent_key")), "left");
    }

    private static String linkKey(Table table, String field) {
        return LinkSql.key(table.fields().get(field).kind(), SparkSql.name(field));
    }

    private Dataset<Row> parents(Table.Parent parent) {
        Table cases = mapping.model().cases();
        boolean byKey = cases.key().orElseThrow().equals(parent.parentField());
        List<Column> columns = new ArrayList<>();
        columns.add((byKey ? col(OWN_KEY) : expr(linkKey(cases, parent.parentField()))).as("_parent_key"));
        parent.carried()
                .forEach(carried -> columns.add(
                        col(carried.parentField()).as(carried.column().name())));
        return parents.select(columns.toArray(Column[]::new)).filter("_parent_key IS NOT NULL");
    }

    /** Writes a table clustered by the court that its rows count for, and says how many rows it has. */
    private long write(Table table, Dataset<Row> rows, Set<String> unmapped) throws IOException {
        List<Column> columns = new ArrayList<>();
        table.stored().forEach(field -> columns.add(col(SparkSql.name(field.name()))));
        if (table.limit().isPresent() && List.of(rows.columns()).contains(TimeLimit.STORED_EVENTS)) {
            columns.add(col(TimeLimit.STORED_EVENTS));
        }
        Set<String> order = new LinkedHashSet<>(List.of(table.court(), table.breakdown(), table.entered()));
        table.key().ifPresent(order::add);
        table.stored().forEach(field -> order.add(field.name()));
        Path folder = out.resolve(table.name());
        Dataset<Row> selected = rows.select(columns.toArray(Column[]::new));
        int files = TableWriter.files(selected.count());
        TableWriter.write(selected, folder, files, List.of(table.court()), List.copyOf(order));
        long written = spark.read().parquet(folder.toString()).count();
        tables.add(new IntakeSummary.Table(table.name(), written, files, unmapped));
        return written;
    }

    private void account(TableMapping mapped, long read, long kept, long merged, long duplicates, long rejected) {
        IntakeSummary.Account account = new IntakeSummary.Account(
                mapped.source(), mapped.table().name(), read, kept, merged, duplicates, rejected);
        if (!account.balances()) {
            throw new IllegalStateException("Rows are not accounted for: " + account);
        }
        accounts.add(account);
    }

    private void notes(Table table, Dataset<Row> kept) {
        Map<String, LocalizedText> titles = new LinkedHashMap<>();
        for (Check check : table.checks()) {
            titles.put(check.name(), check.title());
        }
        for (Field field : table.fields().values()) {
            field.recognition()
                    .flatMap(Recognition::outcome)
                    .map(table.fields()::get)
                    .flatMap(Field::codes)
                    .ifPresent(codes -> codes.entries()
                            .forEach(outcome ->
                                    titles.put(field.name() + ": " + outcome.code(), titled(field, outcome.name()))));
        }
        kept
                .select(expr("explode(" + StagedTable.NOTES + ")").as("note"))
                .groupBy(expr("IF(note.reason = '" + StagedTable.CHECK_FAILED
                        + "', note.field, concat(note.field, ': ', note.reason))"))
                .count()
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing((Row row) -> row.getString(0)))
                .forEach(row -> notes.add(new IntakeSummary.Note(
                        table.name(),
                        row.getString(0),
                        row.getLong(1),
                        titles.getOrDefault(row.getString(0), LocalizedText.same(row.getString(0))))));
    }

    /** An outcome of the recognition of a field, in words. */
    private static LocalizedText titled(Field field, LocalizedText outcome) {
        EnumMap<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, field.title().in(language) + ": " + outcome.in(language));
        }
        return new LocalizedText(texts);
    }

    /** The fields that no column feeds, those that follow from them included. */
    private Set<String> unmapped(TableMapping mapped) {
        Set<String> unmapped = new LinkedHashSet<>(mapped.table().fields().keySet());
        for (FieldMapping field : mapped.fields()) {
            unmapped.remove(field.field().name());
            field.field().recognition().flatMap(Recognition::outcome).ifPresent(unmapped::remove);
        }
        for (Field field : mapped.table().fields().values()) {
            if (unmapped.contains(field.name())
                    && field.lookup()
                            .map(from -> !unmapped.contains(from.field()))
                            .orElse(false)) {
                unmapped.remove(field.name());
            }
        }
        // Without the events a deadline would be told that an extension has moved.
        boolean limits = clockEvents().isPresent()
                && mapped.table().limit().isPresent()
                && mapped.table().limit().get().needed().stream().noneMatch(unmapped::contains);
        if (limits) {
            unmapped.removeIf(name -> !mapped.table().fields().get(name).isStored());
        }
        return unmapped;
    }
}
