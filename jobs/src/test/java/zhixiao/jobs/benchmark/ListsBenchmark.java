package zhixiao.jobs.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.intake.CodeTables;
import zhixiao.jobs.lists.ChosenLists;
import zhixiao.jobs.lists.ListTables;
import zhixiao.jobs.lists.ListsSummary;
import zhixiao.jobs.output.Directories;
import zhixiao.jobs.output.TableWriter;
import zhixiao.jobs.session.SparkSessions;
import zhixiao.jobs.trace.ListedCases;
import zhixiao.spec.Specs;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListFile;
import zhixiao.spec.text.Language;

/**
 * What all shipped lists cost beside one computation of all indicators of {@code spc-2024-09}, on the same country of invented
 * cases: {@code bin/benchmark lists [CASES [RUNS [FOLDER]]]}. A list of a table that the country does not have (transfers) is left
 * out. Parameters that lists need are as they are shipped: not set, and once more as their {@code like} says, so that every reason
 * works. {@code tables} are the lists without workbooks, pages and calendars.
 */
public final class ListsBenchmark {
    private static final Path LISTS = Path.of("metrics-spec/lists");

    private final SparkSession spark;
    private final Catalogue catalogue;
    private final Country country;
    private final Path folder;

    private ListsBenchmark(SparkSession spark, Catalogue catalogue, Path folder) {
        this.spark = spark;
        this.catalogue = catalogue;
        this.country = new Country(spark, catalogue.model());
        this.folder = folder;
    }

    /** Runs it and prints medians, the computation being one. */
    public static void main(String[] arguments) throws Exception {
        long cases = Measured.argument(arguments, 0, 200_000);
        int runs = (int) Measured.argument(arguments, 1, 3);
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("zhixiao-benchmark");
        Catalogue catalogue = Specs.local()
                .catalogue(Path.of("metrics-spec/catalogues/spc-2024-09.yaml").toString())
                .orElseThrow();
        ListsBenchmark benchmark = new ListsBenchmark(SparkSessions.open(Optional.empty()), catalogue, folder);
        benchmark.country.write(cases, folder);
        if (!Files.exists(folder.resolve("codes"))) {
            new CodeTables(
                            benchmark.spark,
                            catalogue.model(),
                            benchmark.country.in(folder).courts())
                    .write(folder.resolve("codes"));
        }
        System.out.printf(
                "%,d cases%n",
                benchmark
                        .spark
                        .read()
                        .parquet(folder.resolve("cases").toString())
                        .count());
        List<ChosenLists> shipped = chosen(LISTS);
        List<ChosenLists> set = chosen(benchmark.withNumbers());
        Map<String, Measured.Work> rivals = new LinkedHashMap<>();
        rivals.put("compute", benchmark::compute);
        rivals.put("lists as shipped", () -> benchmark.lists(shipped, "shipped"));
        rivals.put("lists with numbers", () -> benchmark.lists(set, "set"));
        rivals.put("tables with numbers", () -> benchmark.tables(set));
        Map<String, Measured> measured = new LinkedHashMap<>();
        rivals.keySet().forEach(name -> measured.put(name, new Measured(name)));
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, Measured.Work> rival : rivals.entrySet()) {
                measured.get(rival.getKey()).time(rival.getValue());
                System.out.println(measured.get(rival.getKey()).last());
            }
        }
        Measured.print(List.copyOf(measured.values()), measured.get("compute"));
        if (arguments.length <= 2) {
            Directories.delete(folder);
        }
    }

    private static List<ChosenLists> chosen(Path folder) throws IOException {
        List<ListFile> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path file : found) {
                if (!file.endsWith("file-transfers.yaml")) {
                    files.add(Specs.local().lists(file.toString()).orElseThrow());
                }
            }
        }
        return ChosenLists.of(files, List.of());
    }

    /** The shipped files with what their parameters are like as values. */
    private Path withNumbers() throws IOException {
        Path set = Files.createDirectories(folder.resolve("with-numbers"));
        Path specs = LISTS.toAbsolutePath().getParent();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(LISTS, "*.yaml")) {
            for (Path file : found) {
                String text = Files.readString(file);
                Files.writeString(
                        set.resolve(file.getFileName()),
                        text.substring(0, text.indexOf("\nexamples:") + 1)
                                .replace("../", specs + "/")
                                .replaceAll("(?m)^    like: (.*)$", "    like: $1\n    value: $1"));
            }
        }
        return set;
    }

    private void compute() throws IOException {
        Path out = fresh("zhixiao");
        new Compute(
                        spark,
                        catalogue,
                        country.in(folder),
                        new AsOf(Country.LAST_DAY),
                        out,
                        Files.createDirectory(out.resolve("work")))
                .run();
    }

    private void lists(List<ChosenLists> files, String name) throws IOException {
        ListsSummary made =
                new ListTables(spark, fresh(name), Country.LAST_DAY, Language.ZH_HANS).write(files, country.in(folder));
        long rows = made.lists().stream().mapToLong(ListsSummary.Made::rows).sum();
        System.out.printf(
                "%,d rows of %d lists in %,d files%n",
                rows, made.lists().size(), made.written().size());
    }

    /** The rows of each list are counted for its check, and then written. */
    private void tables(List<ChosenLists> files) throws IOException {
        Path out = fresh("tables");
        Compute.Cases cases = country.in(folder);
        ListedCases listed =
                new ListedCases(spark, cases, Country.LAST_DAY, cases.courts().codes());
        for (ChosenLists file : files) {
            for (CaseList list : file.lists()) {
                long rows = listed.counts(list).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                TableWriter.write(
                        listed.table(list),
                        out.resolve(list.name()),
                        TableWriter.files(rows),
                        List.of(ListedCases.COURT_ORDER),
                        List.of(ListedCases.COURT_ORDER, ListedCases.PLACE));
            }
        }
    }

    private Path fresh(String name) throws IOException {
        Path out = folder.resolve(name);
        if (Files.exists(out)) {
            Directories.delete(out);
        }
        return Files.createDirectories(out);
    }
}
