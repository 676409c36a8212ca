package zhixiao.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes one case file, and beside it the suspensions of its cases. */
record PartWriter(
        SampleRequest request,
        Province province,
        Volumes volumes,
        List<WorkUnit> units,
        List<NumberTable> numbers,
        List<List<DirtPlanter.Task>> dirt,
        Path casesFile,
        Path suspensionsFile,
        boolean keepCases) {

    /** What one part holds. */
    record Written(long cases, long suspensions, long bytes, Map<DirtKind, Integer> planted, TrueCases trueCases) {}

    Written write() throws IOException {
        TrueCases trueCases = new TrueCases();
        Map<DirtKind, Integer> planted = new EnumMap<>(DirtKind.class);
        long[] counts = new long[2];
        int firstDay = Days.of(request.from().minusYears(SampleGenerator.YEARS_BEFORE));
        RowFormat format = new RowFormat(province, firstDay, Days.of(request.extractDate()));
        CaseFamilies families = new CaseFamilies(request, province, volumes);
        try (OutputStream casesStream = Files.newOutputStream(casesFile);
                OutputStream suspensionsStream = Files.newOutputStream(suspensionsFile)) {
            CsvBuffer cases = new CsvBuffer(casesStream);
            CsvBuffer suspensions = new CsvBuffer(suspensionsStream);
            cases.put(RowFormat.CASES_HEADER);
            cases.endLine();
            for (int unit = 0; unit < units.size(); unit++) {
                DirtPlanter planter = new DirtPlanter(
                        dirt.get(unit), format, province, cases, suspensions, trueCases, planted, request);
                families.generate(units.get(unit), numbers.get(unit), row -> {
                    planter.write(row);
                    for (ClockEvent event : row.course().clock()) {
                        format.putSuspension(row.number(), event, suspensions);
                        counts[1]++;
                    }
                    counts[0]++;
                    if (keepCases) {
                        trueCases.add(row);
                    }
                });
            }
            cases.flush();
            suspensions.flush();
            return new Written(counts[0], counts[1], cases.written(), planted, trueCases);
        }
    }
}
