package zhixiao.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.jobs.review.Allocation;
import zhixiao.jobs.review.Cell;
import zhixiao.jobs.review.CellKey;
import zhixiao.jobs.review.Draw;
import zhixiao.jobs.review.DrawOrder;
import zhixiao.jobs.review.Drawing;
import zhixiao.jobs.review.Reviewer;
import zhixiao.jobs.review.ReviewersFile;
import zhixiao.jobs.review.Reviews;
import zhixiao.jobs.trace.CaseStore;
import zhixiao.jobs.trace.ReviewFrame;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;
import zhixiao.spec.review.ReviewPlan;

/** {@code zhixiao review draw}: draws and chooses the cases of a review, keeps the draw, and prints its parts as CSV. */
@Command(name = "draw", sortOptions = false)
final class ReviewDrawCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ChosenReview review;

    @Option(names = "--seed", paramLabel = "TEXT", required = true, descriptionKey = "review.seed")
    private String seed;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", descriptionKey = "review.from")
    private LocalDate from;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "review.asOf")
    private LocalDate asOf;

    @Option(names = "--reviewers", paramLabel = "CSV", descriptionKey = "review.reviewers")
    private Path reviewers;

    @Mixin
    private OutOption out;

    @Mixin
    private MasterOption master;

    ReviewDrawCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ReviewPlan plan = review.plan(console);
        verify(plan);
        tellWhatIsNotSet(plan);
        // Once: of a publication root another run may become the current one meanwhile.
        Path folder = out.followed();
        Manifest manifest = Manifest.read(folder, "intake");
        Compute.Cases cases = manifest.cases(folder, plan.model());
        AsOf.verify(asOf, cases.dataFrom(), cases.extractedOn());
        List<Reviewer> people = reviewers == null
                ? List.of()
                : ReviewersFile.read(reviewers, cases.courts().codes());
        Drawing drawing =
                new Drawing(review.name(), plan, seed, Optional.ofNullable(from), asOf, manifest.dataFingerprint());
        try (CaseStore store = CaseStore.open(cases, master.url());
                Reviews kept = review.open()) {
            ReviewFrame frame = store.review(drawing);
            Map<CellKey, Long> sizes = frame.sizes();
            Draw draw = drawing.draw(sizes, frame.candidates(Allocation.of(plan, sizes)), people);
            boolean added = kept.keep(draw);
            print(draw);
            console.note(
                    added ? "review.drawn" : "review.drawn.same",
                    draw.drawn(),
                    draw.chosen(),
                    draw.cases().size(),
                    draw.outside(),
                    draw.hash());
        }
        return ExitCode.DONE.number();
    }

    private void verify(ReviewPlan plan) {
        if (!DrawOrder.isSeed(seed)) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_VALUE, "--seed").found(seed, List.of("0-9 A-Z a-z . -")));
        }
        if (plan.frame().ofPeriod() && from == null) {
            throw new ProblemException(
                    Problem.of(ProblemCode.USAGE, console.messages().get("review.from.needed", plan.id())));
        }
        if (from != null
                && (!plan.frame().ofPeriod() && plan.targets().stream().noneMatch(ReviewDrawCommand::ofEvents)
                        || from.isAfter(asOf))) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_VALUE, "--from").found(from.toString(), List.of("≤ --as-of")));
        }
    }

    private static boolean ofEvents(ReviewPlan.Target target) {
        return target.rows().timing() instanceof Measure.Flow;
    }

    private void tellWhatIsNotSet(ReviewPlan plan) {
        plan.strata().stream()
                .filter(stratum -> !stratum.active())
                .forEach(stratum -> notSet(stratum.title().in(console.language()), stratum.notSet()));
        plan.targets().stream()
                .filter(target -> !target.active())
                .forEach(target -> notSet(target.title().in(console.language()), target.notSet()));
        plan.perJudge()
                .filter(judge -> judge.least().isEmpty())
                .ifPresent(judge -> notSet("per_judge", List.of("least")));
    }

    private void notSet(String what, Iterable<String> names) {
        console.note("review.notSet", what, String.join(", ", names));
    }

    private void print(Draw draw) {
        console.out().println("court,stratum,part,frame,drawn,probability");
        for (Cell cell : draw.cells()) {
            console.out()
                    .println(String.join(
                            ",",
                            Csv.cell(cell.court()),
                            cell.stratum(),
                            String.valueOf(cell.number()),
                            String.valueOf(cell.frame()),
                            String.valueOf(cell.drawn()),
                            Numbers.fixed(cell.probability())));
        }
    }
}
