package zhixiao.jobs.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhixiao.jobs.compute.AsOf;
import zhixiao.jobs.compute.Compute;
import zhixiao.jobs.manifest.Manifest;
import zhixiao.spec.lists.CaseList;
import zhixiao.spec.lists.ListFile;
import zhixiao.spec.problem.Problem;
import zhixiao.spec.problem.ProblemCode;
import zhixiao.spec.problem.ProblemException;

/**
 * The lists of a file that are asked for.
 *
 * @param file the file
 * @param lists those of its lists, in its order
 */
public record ChosenLists(ListFile file, List<CaseList> lists) {

    /** Copies the list, so that the value cannot change. */
    public ChosenLists {
        lists = List.copyOf(lists);
    }

    /**
     * Chooses by name.
     *
     * @param names the names; all lists if there are none
     * @throws ProblemException if no file has a list of a name, if two lists have one name, or if one has the name of
     *     something else in the folder of lists
     */
    public static List<ChosenLists> of(List<ListFile> files, List<String> names) {
        List<Problem> problems = new ArrayList<>();
        List<String> all = files.stream()
                .flatMap(file -> file.lists().stream())
                .map(CaseList::name)
                .toList();
        names.stream()
                .filter(name -> !all.contains(name))
                .forEach(name ->
                        problems.add(Problem.of(ProblemCode.BAD_VALUE, "--list").found(name, all)));
        List<ChosenLists> chosen = files.stream()
                .map(file -> new ChosenLists(
                        file,
                        file.lists().stream()
                                .filter(list -> names.isEmpty() || names.contains(list.name()))
                                .toList()))
                .filter(one -> !one.lists().isEmpty())
                .toList();
        Set<String> taken = new HashSet<>(ListsSummary.TAKEN);
        chosen.stream()
                .flatMap(one -> one.lists().stream())
                .filter(list -> !taken.add(list.name()))
                .forEach(list -> problems.add(Problem.of(ProblemCode.DUPLICATE_NAME, list.name())));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return chosen;
    }

    /**
     * The cases that lists are made of.
     *
     * @param lists at least one
     * @param manifest the manifest of the run
     * @param folder where its tables are
     * @param asOf the day of the lists
     * @throws ProblemException if one of the files is for another model than that of the cases, if a list is of a table that
     *     the source does not fill, or if the source does not cover the day
     */
    public static Compute.Cases cases(List<ChosenLists> lists, Manifest manifest, Path folder, LocalDate asOf) {
        List<Compute.Cases> cases = lists.stream()
                .map(one -> manifest.cases(folder, one.file().model()))
                .toList();
        List<Problem> missing = lists.stream()
                .flatMap(one -> one.lists().stream())
                .filter(list -> !cases.get(0)
                        .unmapped()
                        .containsKey(list.state().table().name()))
                .map(list -> Problem.of(
                        ProblemCode.LIST_TABLE_MISSING,
                        list.name(),
                        list.state().table().name()))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(missing);
        }
        AsOf.verify(asOf, cases.get(0).dataFrom(), cases.get(0).extractedOn());
        return cases.get(0);
    }
}
