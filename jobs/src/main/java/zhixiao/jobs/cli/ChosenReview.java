package zhixiao.jobs.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.review.Book;
import zhixiao.jobs.review.Reviews;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan;

/** A review: the file of its plan, its name, and where it is kept. */
final class ChosenReview {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "review.file")
    private String file;

    @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "review.name")
    private String name;

    @Mixin
    private LedgerOption ledger;

    String name() {
        return name;
    }

    /** The plan. @throws ProblemException if the file has mistakes */
    ReviewPlan plan(Console console) {
        return new SpecReader(console).review(file);
    }

    /** Opens it. */
    Reviews open() {
        return Reviews.open(ledger.place(), name);
    }

    /** Refuses a plan that is another one than that of the draw. @throws ProblemException if it is */
    static Book verified(Book book, ReviewPlan plan) {
        if (!book.draw().planHash().equals(plan.hash())) {
            throw new ProblemException(Problem.of(
                    ProblemCode.REVIEW_OTHER_PLAN,
                    book.draw().name(),
                    book.draw().plan() + " " + book.draw().planHash(),
                    plan.id() + " " + plan.hash()));
        }
        return book;
    }
}
