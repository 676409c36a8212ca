package zhixiao.jobs.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.store.Places;
import zhixiao.spec.mapping.Column;
import zhixiao.spec.mapping.CourtMapping;
import zhixiao.spec.mapping.FieldMapping;
import zhixiao.spec.mapping.Join;
import zhixiao.spec.mapping.Mapping;
import zhixiao.spec.mapping.Preference;
import zhixiao.spec.mapping.Source;
import zhixiao.spec.mapping.SupervisionMapping;
import zhixiao.spec.mapping.TableMapping;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.problem.Problems;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;

/** The sources of a mapping, opened, with every column that the mapping names in its place. */
final class Sources {
    private final SparkSession spark;
    private final Mapping mapping;
    private final Path work;
    private final Map<String, SourceTable> tables = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private Sources(SparkSession spark, Mapping mapping, Path work) {
        this.spark = spark;
        this.mapping = mapping;
        this.work = work;
    }

    /**
     * Opens them.
     *
     * @param work a folder that the caller deletes
     * @throws ProblemException with everything that is missing or does not fit
     */
    static Sources open(SparkSession spark, Mapping mapping, Map<String, Path> named, Path work) throws IOException {
        Sources sources = new Sources(spark, mapping, work);
        for (String name : named.keySet()) {
            if (!mapping.sources().containsKey(name)) {
                sources.problems.add(Problem.of(ProblemCode.UNKNOWN_REFERENCE, name)
                        .found(name, List.copyOf(mapping.sources().keySet())));
            }
        }
        for (Source source : mapping.sources().values()) {
            sources.open(source, named);
        }
        sources.problems.throwIfErrors();
        sources.verifyColumns();
        sources.problems.throwIfErrors();
        return sources;
    }

    /** The sources as tables, by name. */
    Map<String, SourceTable> tables() {
        return tables;
    }

    /** The files of all sources. */
    List<SourceFiles> files() {
        return tables.values().stream().map(SourceTable::files).toList();
    }

    /** The courts in the order of their source. */
    CourtTree courts() {
        CourtMapping courts = mapping.courts();
        SourceTable table = tables.get(courts.source());
        List<Row> rows = inOrder(table);
        List<Court> list = new ArrayList<>();
        for (Row row : rows) {
            EnumMap<Language, String> names = new EnumMap<>(Language.class);
            courts.name().forEach((language, column) -> names.put(language, text(row, column)));
            Optional<String> parent =
                    courts.parent().map(column -> text(row, column)).filter(code -> !code.isEmpty());
            list.add(new Court(
                    text(row, courts.code()),
                    list.size() + 1,
                    text(row, courts.level()),
                    parent,
                    new LocalizedText(names)));
        }
        CourtTree tree = CourtTree.of(list, mapping.model().levels());
        return courts.supervision()
                .map(supervision -> supervised(supervision, tree))
                .orElse(tree);
    }

    /** The courts with who supervises them otherwise than their table says. */
    private CourtTree supervised(SupervisionMapping mapped, CourtTree tree) {
        SupervisionTable table =
                new SupervisionTable(tree, mapping.model().lines().codes());
        for (Row row : inOrder(tables.get(mapped.source()))) {
            table.add(
                    text(row, mapped.court()),
                    text(row, mapped.above()),
                    mapped.line().map(column -> text(row, column)).orElse(""),
                    mapped.from().map(column -> text(row, column)).orElse(""),
                    mapped.until().map(column -> text(row, column)).orElse(""));
        }
        return CourtTree.of(table.courts(), mapping.model().levels());
    }

    private static List<Row> inOrder(SourceTable table) {
        return table.rows()
                .orderBy(SourceTable.FILE, SourceTable.BLOCK, SourceTable.ROW)
                .collectAsList();
    }

    private static String text(Row row, Column column) {
        String text = row.getAs(column.name());
        return text == null ? "" : text.strip();
    }

    private void open(Source source, Map<String, Path> named) throws IOException {
        try {
            if (source.format().hasFiles()) {
                openFiles(source, named);
            } else if (named.containsKey(source.name())) {
                problems.add(Problem.at(source.position(), ProblemCode.NO_FILES_HERE, source.name()));
            } else {
                tables.put(
                        source.name(),
                        new RelationReader(spark, mapping.model().zone(), work, new Secrets()).open(source));
            }
        } catch (ProblemException e) {
            e.problems().forEach(problems::add);
        }
    }

    private void openFiles(Source source, Map<String, Path> named) throws IOException {
        Optional<Path> path = Optional.ofNullable(named.get(source.name()))
                .or(() -> source.path().map(Places::of));
        if (path.isEmpty()) {
            problems.add(Problem.at(source.position(), ProblemCode.SOURCE_MISSING, source.name(), "—"));
            return;
        }
        SourceFiles files = SourceFiles.of(source, path.get());
        tables.put(source.name(), SourceTable.open(spark, files, mapping.model().zone(), work));
    }

    private void verifyColumns() {
        CourtMapping courts = mapping.courts();
        verify(courts.code(), courts.source());
        verify(courts.level(), courts.source());
        courts.name().values().forEach(column -> verify(column, courts.source()));
        courts.parent().ifPresent(column -> verify(column, courts.source()));
        courts.supervision()
                .ifPresent(
                        supervision -> supervision.columns().forEach(column -> verify(column, supervision.source())));
        for (TableMapping table : mapping.tables()) {
            Map<String, String> joins = new LinkedHashMap<>();
            table.joins().forEach(join -> joins.put(join.name(), join.source()));
            table.onePer().forEach(column -> verify(column, table.source()));
            table.prefer().forEach(preference -> verify(preference.column(), table.source()));
            table.skip().ifPresent(skip -> verify(skip.column(), table.source()));
            for (Join join : table.joins()) {
                verify(join.on(), table.source());
                verify(join.on(), join.source());
                for (Preference preference : join.prefer()) {
                    verify(preference.column(), join.source());
                }
            }
            for (FieldMapping field : table.fields()) {
                field.columns().forEach(column -> verify(column, joins.getOrDefault(column.table(), column.table())));
            }
        }
    }

    private void verify(Column column, String source) {
        List<String> columns = tables.get(source).columns();
        if (!columns.contains(column.name())) {
            problems.add(Problem.at(column.position(), ProblemCode.COLUMN_MISSING, column.name(), source)
                    .found(column.name(), columns));
        }
    }
}
