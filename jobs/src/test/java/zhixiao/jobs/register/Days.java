package zhixiao.jobs.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of days for tests. */
final class Days {
    private Days() {}

    /** A list of a day; of each case the data say the same on any day. */
    static DayOfList of(LocalDate asOf, String rule, Collection<CaseKey> listed, Map<CaseKey, Standing> absent) {
        Map<CaseKey, Facts> facts = new LinkedHashMap<>();
        listed.forEach(key -> facts.put(key, facts(key)));
        return new DayOfList(asOf, rule, facts, asked -> absent);
    }

    static Facts facts(CaseKey key) {
        return new Facts(
                "No. " + key.number(),
                Optional.of(LocalDate.of(2023, 5, 1)),
                Optional.of(LocalDate.of(2021, 5, 1)),
                true,
                Optional.empty(),
                Facts.Limit.UNKNOWN,
                List.of("over_12m"));
    }
}
