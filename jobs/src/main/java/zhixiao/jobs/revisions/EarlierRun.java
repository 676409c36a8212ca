package zhixiao.jobs.revisions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import zhixiao.jobs.compute.Compute;

/**
 * The run that this one is compared with.
 *
 * @param folder its folder, read only
 * @param fingerprint what it computed, as one word
 * @param asOf its cut-off
 * @param catalogue hash of its catalogue
 * @param cases its cases, or empty if they were made with another model and cannot be compared
 */
public record EarlierRun(
        Path folder, String fingerprint, LocalDate asOf, String catalogue, Optional<Compute.Cases> cases) {}
