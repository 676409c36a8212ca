package zhixiao.spec.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import zhixiao.spec.bind.Measure;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.LocalizedText;

/**
 * A review plan, bound to its case model.
 *
 * @param id its id
 * @param title what people call it
 * @param kind what kind of review it is
 * @param basis what it rests on, such as a rule of the court; empty if nobody said
 * @param model the case model
 * @param frame the cases that may be drawn or chosen
 * @param strata the strata of the random sample, in order: a case belongs to the first whose condition is true; none if
 *     nothing is drawn
 * @param perJudge how many cases of each judge are drawn at least, or empty
 * @param targets what is chosen for a reason, and never counted in a rate
 * @param show the columns of a case that reviewers are shown, in order
 * @param items what they are asked of each case, in order
 * @param grades the grades that a case may get, best first; none if cases are not graded
 * @param reviewers who may review
 * @param examples its golden examples
 * @param hash hash of what decides which cases are drawn and what is asked of them, 16 hex digits; names that people read are
 *     not in it
 */
public record ReviewPlan(
        String id,
        LocalizedText title,
        Kind kind,
        Optional<LocalizedText> basis,
        CaseModel model,
        Frame frame,
        List<Stratum> strata,
        Optional<PerJudge> perJudge,
        List<Target> targets,
        List<String> show,
        List<Item> items,
        Grades grades,
        Reviewers reviewers,
        List<ReviewExample> examples,
        String hash) {

    /** Copies the collections, so that the value cannot change. */
    public ReviewPlan {
        strata = List.copyOf(strata);
        targets = List.copyOf(targets);
        show = List.copyOf(show);
        items = List.copyOf(items);
        examples = List.copyOf(examples);
    }

    /** The kinds of reviews; the words are stored. */
    public enum Kind {
        /** 常规评查: a share of all closings. */
        REGULAR,
        /** 专项评查: cases of one topic. */
        TOPIC,
        /** 重点评查: cases that there is a reason to look at. */
        KEY,
        /** 抽查核验: what the system says, against the paper file. */
        SPOT_CHECK;

        /** True if case data are compared with the paper file, and not the work on the case reviewed. */
        public boolean ofData() {
            return this == SPOT_CHECK;
        }
    }

    /**
     * The cases that may be drawn or chosen.
     *
     * @param cases a flow: those with the event in the period of the review; or a stock: those in the state at its end
     * @param notSet the parameters without a value that it uses, sorted; nothing is drawn while there is one
     */
    public record Frame(Measure cases, Set<String> notSet) {
        /** True if cases are those with an event in a period, so that a period has to be named. */
        public boolean ofPeriod() {
            return cases.timing() instanceof Measure.Flow;
        }
    }

    /**
     * A stratum of the random sample. It is drawn in each court by itself.
     *
     * @param name its name
     * @param title what people call it
     * @param cases the cases of the frame for which its condition is true
     * @param share the share of its cases that is drawn, above 0 and at most 1, or empty
     * @param size how many of its cases are drawn in each court, or empty
     * @param least how many of its cases are drawn in each court at least
     * @param notSet what it lacks, sorted: the parameters without a value, and {@code sample} where there is neither share nor
     *     size; nothing is drawn from it while there is one
     */
    public record Stratum(
            String name,
            LocalizedText title,
            Measure cases,
            Optional<BigDecimal> share,
            OptionalLong size,
            long least,
            Set<String> notSet) {
        /** True unless something that it needs is not set. */
        public boolean active() {
            return notSet.isEmpty();
        }
    }

    /**
     * The least number of cases of each judge. The judge is a key inside the draw only: no output tells of single judges.
     *
     * @param field the column of the case that holds the keyed id of its judge
     * @param least how many cases, or empty while that is not set
     */
    public record PerJudge(String field, OptionalLong least) {}

    /**
     * What is chosen for a reason. A reason to look is not a defect.
     *
     * @param name its name
     * @param title the reason in words
     * @param rows which rows give the reason: cases of the frame, or rows of another table that belong to one
     * @param most how many cases of each court are chosen at most, or empty for all
     * @param notSet the parameters without a value that it uses, sorted; nothing is chosen while there is one
     */
    public record Target(String name, LocalizedText title, Measure rows, OptionalLong most, Set<String> notSet) {
        /** True unless something that it needs is not set. */
        public boolean active() {
            return notSet.isEmpty();
        }
    }

    /**
     * What reviewers are asked of a case.
     *
     * @param name its name
     * @param title what people call it
     * @param field the field that is compared with the paper file, for a spot check; else empty
     * @param points how much may be taken off for it, or empty while that is not set
     */
    public record Item(String name, LocalizedText title, Optional<String> field, Optional<BigDecimal> points) {}

    /**
     * Who may review. A rule that needs a column that the model does not have cannot be written.
     *
     * @param perCase how many independent reviewers each case has
     * @param judges the columns that hold the keyed ids of those who decided the case: none of them reviews it
     * @param division the column that holds the division of the case, if nobody of that division may review it
     * @param ownCourt true if cases of a reviewer's own court may be assigned to the reviewer
     */
    public record Reviewers(int perCase, List<String> judges, Optional<String> division, boolean ownCourt) {
        /** Copies the list, so that the value cannot change. */
        public Reviewers {
            judges = List.copyOf(judges);
        }
    }
}
