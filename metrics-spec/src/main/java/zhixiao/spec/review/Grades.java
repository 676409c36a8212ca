package zhixiao.spec.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;

/**
 * The grades of a plan, best first. Where points are set they follow from them, without gaps and overlaps; what a case gets in
 * the end is decided by people.
 *
 * @param grades the grades
 * @param full the points of a case without deductions, or empty while points or limits are not set
 */
public record Grades(List<Grade> grades, Optional<BigDecimal> full) {

    /** Copies the list, so that the value cannot change. */
    public Grades {
        grades = List.copyOf(grades);
    }

    /**
     * A grade.
     *
     * @param name its name
     * @param title what people call it
     * @param from the least points, or empty while that is not set
     */
    public record Grade(String name, LocalizedText title, Optional<BigDecimal> from) {}

    /** The grade that points stand for; empty if that is not set. */
    public Optional<Grade> of(BigDecimal points) {
        return full.flatMap(most -> grades.stream()
                .filter(grade -> grade.from().orElseThrow().compareTo(points) <= 0)
                .findFirst());
    }

    /** The names, best first. */
    public List<String> names() {
        return grades.stream().map(Grade::name).toList();
    }
}
