package zhixiao.samples;

/**
 * One case as the court's system knows it on the day of the extract.
 *
 * @param number its case number
 * @param kind its case type (types may share the characters of a number)
 * @param key where names, causes and amounts of this case are drawn from when it is written
 * @param received day on which the papers came in
 * @param filed day of filing
 * @param original number of the case that it follows, or null
 */
record CaseRow(
        CaseNumber number, CaseKind kind, long key, int received, int filed, Course course, CaseNumber original) {

    int court() {
        return number.court();
    }

    boolean open() {
        return course.closed() == Days.NONE;
    }

    /** True if the case was pending when the given day began, or came later. */
    boolean inExtractFrom(int from) {
        return filed >= from || open() || course.closed() >= from;
    }
}
