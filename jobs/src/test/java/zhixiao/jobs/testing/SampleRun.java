package zhixiao.jobs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.compute.ComputeSummary;
import zhixiao.jobs.intake.Intake;
import zhixiao.jobs.intake.IntakeSummary;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.mapping.Mapping;

/**
 * A run of intake and compute, without the command line around them.
 *
 * @param mapping the mapping
 * @param out the folder of its tables
 * @param intake what intake did
 * @param compute what compute did
 */
public record SampleRun(Mapping mapping, Path out, IntakeSummary intake, ComputeSummary compute) {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The shipped catalogue. */
    public static final Path CATALOGUE = ROOT.resolve("metrics-spec/catalogues/spc-2024-09.yaml");

    /** The mapping of the committed sample. */
    public static final Path SAMPLE_MAPPING = ROOT.resolve("metrics-spec/mappings/sample.yaml");

    /** The committed sample. */
    public static final Path SAMPLE = ROOT.resolve("data-samples/sample");

    /** The cut-off that the sample's known answers are for. */
    public static final LocalDate SAMPLE_CUT_OFF = LocalDate.of(2025, 9, 30);

    private static SampleRun sample;

    /** The run of the committed sample, computed once. */
    public static synchronized SampleRun ofSample() {
        if (sample == null) {
            try {
                sample = of(SAMPLE_MAPPING, CATALOGUE, SAMPLE_CUT_OFF, Map.of(), newFolder("sample"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sample;
    }

    /** Takes in and computes. */
    public static SampleRun of(Path mapping, Path catalogue, LocalDate asOf, Map<String, Path> named, Path folder)
            throws IOException {
        Mapping bound = mapping(mapping);
        Path out = Files.createDirectories(folder.resolve("out"));
        IntakeSummary intake = intake(bound, named, out, folder.resolve("intake-work"));
        ComputeSummary compute =
                compute(bound, intake, catalogue(catalogue), asOf, out, out, folder.resolve("compute-work"));
        return new SampleRun(bound, out, intake, compute);
    }

    /** Takes in only. */
    public static IntakeSummary intake(Mapping mapping, Map<String, Path> named, Path out, Path work)
            throws IOException {
        return new Intake(TestSession.spark(), mapping, out, Files.createDirectories(work)).run(named);
    }

    /** Computes from what intake left in a folder. */
    public static ComputeSummary compute(
            Mapping mapping, IntakeSummary intake, Catalogue catalogue, LocalDate asOf, Path taken, Path out, Path work)
            throws IOException {
        Compute.Cases cases = cases(mapping, intake, taken);
        return new Compute(TestSession.spark(), catalogue, cases, new AsOf(asOf), out, Files.createDirectories(work))
                .run();
    }

    /** What intake left in a folder. */
    public static Compute.Cases cases(Mapping mapping, IntakeSummary intake, Path folder) {
        Map<String, Set<String>> unmapped = new LinkedHashMap<>();
        intake.tables().forEach(table -> unmapped.put(table.name(), table.unmapped()));
        return new Compute.Cases(folder, intake.courts(), unmapped, mapping.dataFrom(), mapping.extractedOn());
    }

    /** The cases that it took in. */
    public Compute.Cases cases() {
        return cases(mapping, intake, out);
    }

    /** A mapping without mistakes. */
    public static Mapping mapping(Path file) {
        Specs specs = Specs.local();
        Mapping mapping = specs.mapping(file.toString()).orElse(null);
        specs.problems().throwIfErrors();
        return mapping;
    }

    /** A catalogue without mistakes. */
    public static Catalogue catalogue(Path file) {
        Specs specs = Specs.local();
        Catalogue catalogue = specs.catalogue(file.toString()).orElse(null);
        specs.problems().throwIfErrors();
        return catalogue;
    }

    /** A new empty folder below the module's build folder. */
    public static Path newFolder(String name) throws IOException {
        Path target = Files.createDirectories(Path.of("target", "runs").toAbsolutePath());
        return Files.createTempDirectory(target, name + "-");
    }

    /** A table of the run. */
    public Dataset<Row> table(String name) {
        return TestSession.spark().read().parquet(out.resolve(name).toString());
    }
}
