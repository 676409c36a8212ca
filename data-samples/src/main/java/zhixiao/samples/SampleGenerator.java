package zhixiao.samples;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a synthetic sample: the same request gives the same bytes, with any number of threads. */
public final class SampleGenerator {
    /** How many years before the extract cases begin, so that old ones are still pending when it starts. */
    static final int YEARS_BEFORE = 3;

    /** Larger samples stream by, and nothing is kept to count known answers from. */
    private static final long MOST_WITH_ANSWERS = 500_000;

    private SampleGenerator() {}

    /** Writes a sample, with one thread for each processor. */
    public static SampleSummary write(SampleRequest request) throws IOException {
        return write(request, Runtime.getRuntime().availableProcessors());
    }

    /** Writes a sample with a number of threads; a file is written by one of them. */
    public static SampleSummary write(SampleRequest request, int threads) throws IOException {
        long start = System.nanoTime();
        int firstDay = Days.of(request.from().minusYears(YEARS_BEFORE));
        Province province = Province.of(request.courts(), request.seed());
        Volumes volumes = new Volumes(request, province, new FilingCalendar(firstDay, Days.of(request.to())));
        List<WorkUnit> units = WorkUnit.cut(request, province, volumes, firstDay);
        List<NumberTable> numbers = Workers.each(threads, units, unit -> {
            NumberTable table = new NumberTable(unit.court(), unit.firstDay(), Days.of(request.to()));
            new CaseFamilies(request, province, volumes).generate(unit, table, row -> {});
            return table;
        });
        NumberTable.allot(province, numbers, firstDay, Days.of(request.to()));

        prepare(request.output());
        List<List<DirtPlanter.Task>> dirt = DirtPlanter.deal(units, province);
        List<PartWriter> parts = new ArrayList<>();
        int unit = 0;
        for (List<WorkUnit> dealt : WorkUnit.deal(units, request.files())) {
            int end = unit + dealt.size();
            parts.add(new PartWriter(
                    request,
                    province,
                    volumes,
                    dealt,
                    numbers.subList(unit, end),
                    request.dirt()
                            ? dirt.subList(unit, end)
                            : dealt.stream()
                                    .map(none -> List.<DirtPlanter.Task>of())
                                    .toList(),
                    casesFile(request, parts.size()),
                    request.output().resolve("suspensions.part-" + parts.size()),
                    request.cases() <= MOST_WITH_ANSWERS));
            unit = end;
        }
        List<PartWriter.Written> written = Workers.each(threads, parts, PartWriter::write);
        return finish(request, province, parts, written, Duration.ofNanos(System.nanoTime() - start));
    }

    private static SampleSummary finish(
            SampleRequest request,
            Province province,
            List<PartWriter> parts,
            List<PartWriter.Written> written,
            Duration took)
            throws IOException {
        CourtsFile.write(province, request.output().resolve("courts.csv"));
        SuspensionsFile.join(
                parts.stream().map(PartWriter::suspensionsFile).toList(),
                request.output().resolve("suspensions.csv"));
        Map<DirtKind, Integer> planted = new EnumMap<>(DirtKind.class);
        TrueCases trueCases = new TrueCases();
        for (PartWriter.Written part : written) {
            part.planted().forEach((kind, count) -> planted.merge(kind, count, Integer::sum));
            trueCases.addAll(part.trueCases());
        }
        long cases = written.stream().mapToLong(PartWriter.Written::cases).sum();
        long suspensions =
                written.stream().mapToLong(PartWriter.Written::suspensions).sum();
        SampleSummary summary = new SampleSummary(
                cases,
                cases
                        + count(planted, DirtKind.Effect.REJECTED)
                        + count(planted, DirtKind.Effect.DELETED)
                        + count(planted, DirtKind.Effect.DUPLICATE),
                suspensions + count(planted, DirtKind.Effect.SUSPENSION),
                written.stream().mapToLong(PartWriter.Written::bytes).sum(),
                Map.copyOf(planted),
                parts.stream().map(PartWriter::casesFile).toList(),
                took);
        if (request.cases() <= MOST_WITH_ANSWERS) {
            KnownAnswers.write(
                    request, province, trueCases, summary, request.output().resolve("known-answers.csv"));
        }
        return summary;
    }

    private static int count(Map<DirtKind, Integer> planted, DirtKind.Effect effect) {
        return planted.entrySet().stream()
                .filter(entry -> entry.getKey().effect() == effect)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Path casesFile(SampleRequest request, int part) {
        String name = request.files() == 1 ? "cases.csv" : String.format(Locale.ROOT, "cases-%05d.csv", part);
        return request.output().resolve(name);
    }

    /** Makes the folder and removes what an earlier run has left: an old part would be read as if it belonged here. */
    private static void prepare(Path output) throws IOException {
        Files.createDirectories(output);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(output, path -> path.getFileName()
                .toString()
                .matches("cases(-\\d{5})?\\.csv|suspensions\\.(csv|part-\\d+)|known-answers\\.csv"))) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }
}
