package zhixiao.spec.source;

/**
 * A place in a spec file.
 *
 * @param file the file; never null
 * @param line line, from 1
 * @param column column in characters (Unicode code points, a wide one is one), from 1
 */
public record Position(SpecFile file, int line, int column) {

    /** {@code file:line:column}, the form that editors jump to. */
    @Override
    public String toString() {
        return file.path() + ":" + line + ":" + column;
    }
}
