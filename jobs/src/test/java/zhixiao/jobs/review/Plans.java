package zhixiao.jobs.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zhixiao.spec.Specs;
import zhixiao.spec.review.ReviewPlan;

/** Review plans for tests. */
public final class Plans {
    private static final String SMALL = """
            version: 1
            review: small
            title: Small review
            kind: regular
            model: %s
            frame: { on: closed_date }
            strata:
              civil: { name: Civil, where: line = 'civil', sample: 20%% }
              other: { name: Other, sample: 3 }
            targets:
              late: { name: Late, where: closed_date > due_date }
            per_judge: { field: cause, least: 2 }
            show: [ line, filed_date ]
            items:
              facts: { name: Facts, points: 60 }
              file: { name: The file, points: 40 }
            grades:
              good: { name: Good, from: 70, to: 100 }
              poor: { name: Poor, from: 0, below: 70 }
            reviewers: { per_case: 2, judges: [ cause ], own_court: false }
            """;

    private static final Path SPEC = Path.of("../metrics-spec").toAbsolutePath().normalize();

    private Plans() {}

    /** A plan with two strata, two items with points, two grades, two reviewers and a least number per judge. */
    public static ReviewPlan small() {
        return read(SMALL.formatted(SPEC.resolve("models/spc-case.yaml")));
    }

    /** The same without a least number per judge. */
    public static ReviewPlan withoutJudges() {
        return read(SMALL.formatted(SPEC.resolve("models/spc-case.yaml")).replace("least: 2", "least: null"));
    }

    /** A shipped plan without its examples, with some of its text replaced. */
    public static ReviewPlan shipped(String name, String old, String text) {
        try {
            String plan = Files.readString(SPEC.resolve("reviews/" + name + ".yaml"));
            String rules = plan.substring(0, plan.indexOf("\nexamples:") + 1);
            return read(
                    rules.replace("../models/", SPEC.resolve("models") + "/").replace(old, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReviewPlan read(String text) {
        try {
            Path file = Files.writeString(Files.createTempFile("plan", ".yaml"), text);
            Specs specs = Specs.local();
            ReviewPlan plan = specs.review(file.toString()).orElse(null);
            specs.problems().throwIfErrors();
            Files.delete(file);
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
