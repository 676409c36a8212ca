package zhixiao.jobs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.intake.Intake;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.session.SparkSessions;
import zhixiao.samples.SampleGenerator;
import zhixiao.samples.SampleRequest;
import zhixiao.spec.Specs;
import zhixiao.spec.mapping.Mapping;

/**
 * How long intake takes for files of the sample's generator, beside Spark reading the same files as CSV and writing them
 * as Parquet: {@code bin/benchmark intake [CASES [RUNS [FOLDER]]]}. The folder keeps the files for the next time.
 */
public final class IntakeBenchmark {
    private static final Path MAPPING = Path.of("metrics-spec/mappings/sample.yaml");

    private static final int COURTS = 200;
    private static final int FILES = 8;

    private final SparkSession spark = SparkSessions.open(Optional.empty());
    private final Mapping mapping;
    private final Path folder;
    private final Path cases;

    private IntakeBenchmark(Path folder) {
        this.folder = folder;
        this.cases = folder.resolve("cases");
        this.mapping = Specs.local().mapping(MAPPING.toString()).orElseThrow();
    }

    /** Runs it and prints medians, and cases per second of a processor. */
    public static void main(String[] arguments) throws Exception {
        int wanted = (int) Measured.argument(arguments, 0, 500_000);
        int runs = (int) Measured.argument(arguments, 1, 3);
        boolean kept = arguments.length > 2;
        Path folder = kept ? Path.of(arguments[2]) : Files.createTempDirectory("zhixiao-benchmark");
        IntakeBenchmark benchmark = new IntakeBenchmark(folder);
        benchmark.generate(wanted);
        long rows = benchmark
                .spark
                .read()
                .option("header", "true")
                .csv(benchmark.cases + "")
                .count();
        System.out.printf(Locale.ROOT, "%,d rows%n", rows);
        Map<String, Measured.Work> rivals = new LinkedHashMap<>();
        rivals.put("read and write", benchmark::bare);
        rivals.put("zhixiao intake", benchmark::intake);
        Map<String, Measured> measured = new LinkedHashMap<>();
        rivals.keySet().forEach(name -> measured.put(name, new Measured(name)));
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, Measured.Work> rival : rivals.entrySet()) {
                Measured one = measured.get(rival.getKey());
                one.time(rival.getValue());
                System.out.println(one.last());
            }
        }
        Measured.print(List.copyOf(measured.values()), measured.get("read and write"));
        measured.forEach((name, one) -> System.out.printf(
                Locale.ROOT, "%-34s %,10.0f rows per second of a processor%n", name, rows / one.medianProcessor()));
        if (!kept) {
            Directories.delete(folder);
        }
    }

    private void generate(int wanted) throws IOException {
        if (Files.exists(cases)) {
            return;
        }
        Path made = Files.createDirectories(folder.resolve("made"));
        LocalDate extract = LocalDate.of(2025, 10, 9);
        SampleGenerator.write(new SampleRequest(
                wanted,
                SampleRequest.SAMPLE_SEED,
                COURTS,
                LocalDate.of(2023, 1, 1),
                extract,
                extract,
                true,
                FILES,
                made));
        Files.createDirectories(folder.resolve("making"));
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                Files.move(file, folder.resolve(name.startsWith("cases") ? "making/" + name : name));
            }
        }
        Files.move(folder.resolve("making"), cases);
        Files.delete(made);
    }

    /** What any job does that only changes the format: text in, columns out. */
    private void bare() throws IOException {
        Path out = fresh("bare");
        spark.read()
                .option("header", "true")
                .csv(cases.toString())
                .write()
                .parquet(out.resolve("cases").toString());
    }

    private void intake() throws IOException {
        Path out = fresh("intake");
        new Intake(spark, mapping, out, Files.createDirectory(out.resolve("work")))
                .run(Map.of(
                        "courts", folder.resolve("courts.csv"),
                        "cases", cases,
                        "suspensions", folder.resolve("suspensions.csv")));
    }

    private Path fresh(String name) throws IOException {
        Path out = folder.resolve(name);
        if (Files.exists(out)) {
            Directories.delete(out);
        }
        return Files.createDirectories(out);
    }
}
