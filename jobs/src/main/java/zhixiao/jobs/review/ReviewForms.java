package zhixiao.jobs.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhixiao.jobs.form.FormKind;
import zhixiao.jobs.form.Vocabulary;
import zhixiao.reports.text.ReportText;
import zhixiao.spec.review.Grades;
import zhixiao.spec.review.ReviewPlan;
import zhixiao.spec.text.Language;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.text.Word;

/** The words and columns of the workbooks of a review: of its items, of its grade, of a part of those who speak. */
record ReviewForms(ReviewPlan plan, String review, Part part) {
    /** What the sheet of words says that a workbook is of. */
    private static final String KIND = "review";

    static final Vocabulary WORDS = new Vocabulary(
            "review",
            Map.of(
                    ReviewColumn.class, "column",
                    Finding.class, "finding",
                    Step.class, "step",
                    Part.class, "part"));

    FormKind<ReviewColumn> kind() {
        return new FormKind<>(
                review,
                List.of(KIND, review, Word.of(part)),
                ReviewColumn.class,
                ReviewColumn.needed(plan, part),
                ReviewColumn.CASE_NO,
                head -> WORDS.read(ReviewColumn.class, head),
                language -> column -> WORDS.of(language, column));
    }

    /** The names of what a case is asked, in order; empty for its grade. */
    List<String> items() {
        List<String> items = new ArrayList<>();
        if (part != Part.PANEL) {
            plan.items().forEach(item -> items.add(item.name()));
        }
        if (!plan.grades().grades().isEmpty()) {
            items.add("");
        }
        return items;
    }

    /** What people call an item, or the grade. */
    String item(Language language, String name) {
        return item(name).map(item -> item.title().in(language)).orElseGet(() -> gradeWord(language));
    }

    private static String gradeWord(Language language) {
        return new ReportText(language).get("review.grade");
    }

    /** An item of the plan. */
    Optional<ReviewPlan.Item> item(String name) {
        return plan.items().stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /** The item that a text stands for in any language. */
    Optional<String> readItem(String text) {
        return items().stream()
                .filter(name -> !name.isEmpty() && name.equals(text)
                        || Arrays.stream(Language.values())
                                .anyMatch(language -> item(language, name).equals(text)))
                .findFirst();
    }

    /** The words that may stand as a finding about an item, or as a grade. */
    List<String> findings(Language language, String item) {
        return item.isEmpty()
                ? plan.grades().grades().stream()
                        .map(grade -> grade.title().in(language))
                        .toList()
                : Finding.of(plan.kind()).stream()
                        .map(finding -> WORDS.of(language, finding))
                        .toList();
    }

    /** The finding or the grade, as it is stored, that a text stands for in any language. */
    Optional<String> readFinding(String item, String text) {
        if (item.isEmpty()) {
            return plan.grades().grades().stream()
                    .filter(grade -> grade.name().equals(text) || anyLanguage(grade.title(), text))
                    .map(Grades.Grade::name)
                    .findFirst();
        }
        return WORDS.read(Finding.class, text)
                .filter(Finding.of(plan.kind())::contains)
                .map(Word::of);
    }

    /** The words for what is stored of a finding or a grade. */
    String finding(Language language, String item, String stored) {
        return item.isEmpty()
                ? plan.grades().grades().stream()
                        .filter(grade -> grade.name().equals(stored))
                        .map(grade -> grade.title().in(language))
                        .findFirst()
                        .orElse(stored)
                : WORDS.of(language, Word.in(Finding.class, stored));
    }

    private static boolean anyLanguage(LocalizedText title, String text) {
        return title.texts().containsValue(text);
    }
}
