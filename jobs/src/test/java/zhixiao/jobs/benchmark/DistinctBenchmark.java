package zhixiao.jobs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.session.SparkSessions;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;

/**
 * What distinct counts cost on a country of invented cases, beside a plain count of the same rows:
 * {@code bin/benchmark distinct [CASES [RUNS [FOLDER]]]}. Figures are told of the top court only, for writing those of all
 * courts would hide what is measured; states and histories are of all courts all the same.
 */
public final class DistinctBenchmark {
    private static final String ORIGINAL = "CASE WHEN original_case_no IS NULL THEN case_no ELSE original_case_no END";

    private DistinctBenchmark() {}

    /** Runs it and prints medians. */
    public static void main(String[] arguments) throws Exception {
        long cases = Measured.argument(arguments, 0, 2_000_000);
        int runs = (int) Measured.argument(arguments, 1, 3);
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("zhixiao-benchmark");
        Files.createDirectories(folder);
        Map<String, String> measures = new LinkedHashMap<>();
        measures.put("count of cases", "count: cases");
        // Few keys with very many rows each, all of them of one court.
        measures.put("days of a court", "distinct: filed_date, within: court, of: cases");
        // Few keys that are in all courts and lines.
        measures.put("days of the country", "distinct: filed_date, of: cases");
        // Nearly as many keys as cases, compared by what numbers say.
        measures.put("disputes", "distinct: " + ORIGINAL + ", of: cases");
        Map<String, Catalogue> catalogues = new LinkedHashMap<>();
        for (Map.Entry<String, String> measure : measures.entrySet()) {
            catalogues.put(measure.getKey(), catalogue(folder, measure.getValue()));
        }
        SparkSession spark = SparkSessions.open(Optional.empty());
        Country country = new Country(spark, catalogues.get("count of cases").model());
        country.write(cases, folder);
        System.out.printf(
                "%,d cases%n",
                spark.read().parquet(folder.resolve("cases").toString()).count());
        Map<String, Measured> measured = new LinkedHashMap<>();
        catalogues.keySet().forEach(name -> measured.put(name, new Measured(name)));
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, Catalogue> one : catalogues.entrySet()) {
                measured.get(one.getKey()).time(() -> compute(spark, country, one.getValue(), folder));
                System.out.println(measured.get(one.getKey()).last());
            }
        }
        Measured.print(List.copyOf(measured.values()), measured.get("count of cases"));
        if (arguments.length <= 2) {
            Directories.delete(folder);
        }
    }

    private static void compute(SparkSession spark, Country country, Catalogue catalogue, Path folder)
            throws IOException {
        Path out = folder.resolve("computed");
        if (Files.exists(out)) {
            Directories.delete(out);
        }
        new Compute(
                        spark,
                        catalogue,
                        country.in(folder),
                        new AsOf(Country.LAST_DAY),
                        Files.createDirectories(out),
                        Files.createDirectory(out.resolve("work")))
                .run();
    }

    private static Catalogue catalogue(Path folder, String measure) throws IOException {
        Path file = Files.writeString(folder.resolve("catalogue.yaml"), """
                version: 1
                catalogue: benchmark
                title: Benchmark
                model: %s
                measures: { measured: { %s, on: filed_date } }
                indicators: { measured: { name: Measured, class: volume, kind: count, of: measured, levels: [ supreme ] } }
                """.formatted(
                        Path.of("metrics-spec/models/spc-case.yaml").toAbsolutePath(), measure));
        Specs specs = Specs.local();
        Optional<Catalogue> catalogue = specs.catalogue(file.toString());
        specs.problems().throwIfErrors();
        return catalogue.orElseThrow();
    }
}
