package zhixiao.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A line of a known answer: all cases, one line of the case model, or all enforcement types (10xx) together. */
record LineFilter(String name, Predicate<CaseKind> holds) {

    static List<LineFilter> all() {
        List<LineFilter> filters = new ArrayList<>();
        filters.add(new LineFilter("all", kind -> true));
        for (Line line : Line.values()) {
            filters.add(new LineFilter(line.code(), kind -> kind.line() == line));
        }
        filters.add(new LineFilter("types_10xx", kind -> kind.code().toString().startsWith("10")));
        filters.add(new LineFilter("types_other", LineFilter::outsideTheMainLines));
        return filters;
    }

    private static boolean outsideTheMainLines(CaseKind kind) {
        return switch (kind.code().toString().substring(0, 2)) {
            case "02", "03", "04", "10" -> false;
            default -> true;
        };
    }
}
