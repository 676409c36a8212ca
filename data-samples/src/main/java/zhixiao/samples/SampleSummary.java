package zhixiao.samples;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What was written.
 *
 * @param trueCases cases of the extract: rows that count
 * @param caseRows rows of the case files, planted ones included, headers not
 * @param suspensionRows rows of {@code suspensions.csv}
 * @param caseBytes bytes of the case files
 * @param planted planted dirt by kind
 * @param caseFiles the case files in order
 * @param took how long it took
 */
public record SampleSummary(
        long trueCases,
        long caseRows,
        long suspensionRows,
        long caseBytes,
        Map<DirtKind, Integer> planted,
        List<Path> caseFiles,
        Duration took) {}
