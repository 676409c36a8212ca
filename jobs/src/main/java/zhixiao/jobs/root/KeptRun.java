package zhixiao.jobs.root;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A kept run.
 *
 * @param name its name
 * @param fingerprint what was computed
 * @param catalogue the catalogue of its figures; empty if it has none
 * @param asOf the day of its figures; empty if it has none
 * @param ended when it ended, an instant in ISO form
 * @param asked what of its result the fingerprint does not tell, hashed: empty if nobody asked for all stages
 * @param use the use that was checked; empty if there was none
 * @param current true if the pointer names it
 */
public record KeptRun(
        RunName name,
        String fingerprint,
        Optional<String> catalogue,
        Optional<LocalDate> asOf,
        String ended,
        Optional<String> asked,
        Optional<String> use,
        boolean current) {}
