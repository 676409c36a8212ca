package zhixiao.jobs.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.Hash;

/**
 * A draw, with everything that is needed to repeat it.
 *
 * @param name what it is called
 * @param plan the id of its plan
 * @param planHash the hash of the plan
 * @param seed the seed
 * @param from the first day of its period; empty for a frame as of a day
 * @param asOf its last day
 * @param data the fingerprint of the data
 * @param outside how many cases of the frame belong to no stratum, or to one that is inactive
 * @param cells the parts of the frame, by court, stratum and number
 * @param cases what was drawn or chosen, in the order of the draw
 * @param tasks who looks at what, in the order of cases and places
 */
public record Draw(
        String name,
        String plan,
        String planHash,
        String seed,
        Optional<LocalDate> from,
        LocalDate asOf,
        String data,
        long outside,
        List<Cell> cells,
        List<DrawnCase> cases,
        List<Task> tasks) {

    /** Copies the lists, so that the value cannot change. */
    public Draw {
        cells = List.copyOf(cells);
        cases = List.copyOf(cases);
        tasks = List.copyOf(tasks);
    }

    /** How many cases were drawn at random. */
    public long drawn() {
        return cases.stream().filter(one -> one.random().isPresent()).count();
    }

    /** How many were chosen for a reason. */
    public long chosen() {
        return cases.stream().filter(one -> !one.targets().isEmpty()).count();
    }

    /** Hash of all of it, 64 hexadecimal digits: who repeats the draw gets the same. */
    public String hash() {
        return Hash.whole(
                plan,
                planHash,
                seed,
                from.toString(),
                asOf.toString(),
                data,
                String.valueOf(outside),
                cells.toString(),
                cases.stream()
                        .map(one -> one.key() + " " + one.place() + " " + one.random() + " " + one.targets())
                        .toList()
                        .toString(),
                tasks.toString());
    }
}
