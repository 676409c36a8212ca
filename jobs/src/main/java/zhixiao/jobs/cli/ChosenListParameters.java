package zhixiao.jobs.cli;

import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Parameters;
import zhixiao.jobs.lists.ChosenLists;

/** One list of a file. */
final class ChosenListParameters {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "register.file")
    private String file;

    @Parameters(index = "1", paramLabel = "LIST", descriptionKey = "register.name")
    private String name;

    String name() {
        return name;
    }

    /** Reads the file, by all that is set in it. */
    ChosenLists read(Console console) {
        return read(console, LocalDate.MAX);
    }

    /**
     * Reads the file.
     *
     * @param day the day of the list: parameters have the values that are in force then
     * @return the file, with the list alone
     * @throws zhixiao.spec.problem.ProblemException if the file has mistakes, or no such list
     */
    ChosenLists read(Console console, LocalDate day) {
        return ChosenLists.of(new SpecReader(console).lists(List.of(file), day), List.of(name))
                .get(0);
    }
}
