package zhixiao.jobs.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhixiao.spec.lists.CaseList;

/**
 * What was made of lists.
 *
 * @param asOf the day
 * @param files the files that they come from
 * @param lists the lists, in order
 * @param written every file below the folder of lists, sorted by path
 */
public record ListsSummary(LocalDate asOf, List<Source> files, List<Made> lists, List<Written> written) {
    /** The folder of lists in a run's folder. */
    public static final String FOLDER = "lists";

    /** The table of counts in it. */
    public static final String TOTALS = "totals";

    /** The workbooks of courts and of their divisions in it. */
    public static final String BOOKS = "xlsx";

    /** The same as pages to print. */
    public static final String PAGES = "pages";

    /** The days that are due, as calendars of courts and of their divisions. */
    public static final String CALENDARS = "calendars";

    /** The workbooks of courts that supervise others. */
    public static final String ABOVE = "above";

    /** No list may have one of these names. */
    public static final Set<String> TAKEN = Set.of(TOTALS, BOOKS, PAGES, CALENDARS, ABOVE);

    /** Copies the lists, so that the value cannot change. */
    public ListsSummary {
        files = List.copyOf(files);
        lists = List.copyOf(lists);
        written = List.copyOf(written);
    }

    /** A file of lists, and the hash of its meaning. */
    public record Source(String id, String hash) {}

    /**
     * A list.
     *
     * @param list the list
     * @param file the id of its file
     * @param rows how many rows it has
     * @param checked the indicator that counts as many, court by court, or empty if none was there to be asked
     */
    public record Made(CaseList list, String file, long rows, Optional<CaseList.EqualTo> checked) {
        /** The parameters without a value that it needs. */
        public Set<String> notSet() {
            return list.notSet();
        }
    }

    /**
     * A file.
     *
     * @param path its path from the folder of lists
     * @param rows how many rows of lists it has, where that is told of a file
     * @param sha256 the hash of its bytes
     */
    public record Written(String path, Optional<Long> rows, String sha256) {}
}
