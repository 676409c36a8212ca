package zhixiao.jobs.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often one court is used on in a year, by all courts above it together, and by how many different indicators. */
public final class Burden {
    private final Set<MonthOfUse> months = new HashSet<>();
    private final Set<String> definitions = new HashSet<>();

    private record MonthOfUse(int month, String use) {}

    /** Uses of a year by court and month. */
    public static Map<String, Burden> byCourt(List<PastUse> uses, int year) {
        Map<String, Burden> burdens = new TreeMap<>();
        uses.stream().filter(use -> use.on().getYear() == year).forEach(use -> burdens.computeIfAbsent(
                        use.recipient(), any -> new Burden())
                .add(use));
        return burdens;
    }

    /** Adds one indicator that was used, or is planned. */
    void add(PastUse use) {
        months.add(new MonthOfUse(use.on().getMonthValue(), use.use()));
        definitions.add(use.indicator().definition());
    }

    /** Uses in a month, from 1. */
    public long uses(int month) {
        return months.stream().filter(one -> one.month() == month).count();
    }

    /** Uses in the year. */
    public long uses() {
        return months.stream().map(MonthOfUse::use).distinct().count();
    }

    /** Different indicators in the year. */
    public int indicators() {
        return definitions.size();
    }
}
