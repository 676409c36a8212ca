package zhixiao.jobs.cli;

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

    /**
     * Reads the file.
     *
     * @return the file, with the list alone
     * @throws zhixiao.spec.problem.ProblemException if the file has mistakes, or no such list
     */
    ChosenLists read(Console console) {
        return ChosenLists.of(new SpecReader(console).lists(List.of(file)), List.of(name))
                .get(0);
    }
}
