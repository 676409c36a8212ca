package zhixiao.reports;

/** Is told how many sheets of courts are made, from several threads. */
@FunctionalInterface
public interface SheetCount {
    /** Tells nobody. */
    SheetCount UNTOLD = (done, of) -> {};

    /**
     * One more court is done.
     *
     * @param done how many are done by now
     * @param of how many there are
     */
    void told(int done, int of);
}
