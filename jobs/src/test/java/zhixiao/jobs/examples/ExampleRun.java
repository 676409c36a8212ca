package zhixiao.jobs.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.Intake;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.jobs.testing.SampleRun;
import zhixiao.jobs.testing.TestSession;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.mapping.Mapping;

/**
 * An example of {@code metrics-spec/examples}, run on rows that a test writes. The share of rejects is not
 * looked at: a handful of rows that shows every kind of dirt would not pass any gate.
 */
final class ExampleRun {
    private static final SparkSession SPARK = TestSession.spark();

    private final Path folder;
    private final Mapping mapping;
    private final Catalogue catalogue;
    private final Map<String, Path> sources = new LinkedHashMap<>();
    private IntakeSummary intake;
    private ComputeSummary compute;
    private List<Row> indicators;

    private ExampleRun(Mapping mapping, Catalogue catalogue, Path folder) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /** An example by the name of its folder, with a folder for its tables. */
    ExampleRun(String example, Path folder) {
        this.folder = folder;
        Path specs = Path.of("..", "metrics-spec", "examples", example);
        Specs reader = Specs.local();
        this.mapping = reader.mapping(specs.resolve("mapping.yaml").toString()).orElse(null);
        this.catalogue =
                reader.catalogue(specs.resolve("catalogue.yaml").toString()).orElse(null);
        reader.problems().throwIfErrors();
    }

    /** Writes the rows of a source, the header first. */
    ExampleRun source(String name, String rows) throws IOException {
        sources.put(name, Files.writeString(folder.resolve(name + ".csv"), rows));
        return this;
    }

    /** Takes in and computes. */
    ExampleRun asOf(String day) throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        Path work = Files.createDirectories(folder.resolve("work"));
        intake = new Intake(SPARK, mapping, out, work).run(sources);
        return compute(day, out, out, work);
    }

    /** Computes the same cases as of another day. */
    ExampleRun alsoAsOf(String day) throws IOException {
        ExampleRun other = new ExampleRun(mapping, catalogue, folder);
        other.intake = intake;
        return other.compute(
                day,
                folder.resolve("out"),
                Files.createDirectories(folder.resolve("out-" + day)),
                Files.createDirectories(folder.resolve("work-" + day)));
    }

    private ExampleRun compute(String day, Path taken, Path out, Path work) throws IOException {
        Compute.Cases cases = SampleRun.cases(mapping, intake, taken);
        compute = new Compute(SPARK, catalogue, cases, new AsOf(LocalDate.parse(day)), out, work).run();
        indicators = SPARK.read().parquet(out.resolve("indicators").toString()).collectAsList();
        return this;
    }

    /** What became of the rows of each source, in the words of the command line. */
    List<String> accounts() {
        return intake.accounts().stream()
                .map(account -> "%s: %d = %d kept + %d merged + %d duplicates + %d rejected"
                        .formatted(
                                account.source(),
                                account.read(),
                                account.kept(),
                                account.merged(),
                                account.duplicates(),
                                account.rejected()))
                .toList();
    }

    /** Why rows became nothing. */
    List<String> rejects() {
        return intake.rejects().stream()
                .map(reject ->
                        "%s: %d %s %s".formatted(reject.source(), reject.rows(), reject.reason(), reject.field()))
                .map(String::strip)
                .toList();
    }

    /** What was odd and kept. */
    List<String> notes() {
        return intake.notes().stream()
                .map(note -> note.table() + ": " + note.rows() + " " + note.check())
                .toList();
    }

    /** The indicators that could not be told as of that day. */
    List<String> leftOut() {
        return compute.skipped().stream()
                .map(skipped -> skipped.indicator().id() + " " + skipped.because())
                .toList();
    }

    /** True if opening + in − out = closing everywhere. */
    boolean balances() {
        return compute.balance().orElseThrow().holds();
    }

    /** The figure of one court or court tree, line and year, as {@code numerator/denominator = value}. */
    String figure(String indicator, String court, String scope, String line, int year) {
        List<Row> rows = indicators.stream()
                .filter(row -> row.<String>getAs("indicator").equals(indicator))
                .filter(row -> row.<String>getAs("court").equals(court))
                .filter(row -> row.<String>getAs("scope").equals(scope))
                .filter(row -> row.<String>getAs("line").equals(line))
                .filter(row -> row.<String>getAs("period").equals("year"))
                .filter(row -> row.<Object>getAs("period_start").toString().equals(year + "-01-01"))
                .toList();
        if (rows.size() != 1) {
            return rows.size() + " rows";
        }
        Row row = rows.get(0);
        String value = row.getAs("value") == null ? row.getAs("status") : number(row.getAs("value"));
        return row.getAs("denominator") == null || row.getAs("numerator") == null
                ? value
                : number(row.getAs("numerator")) + "/" + number(row.getAs("denominator"));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
