package zhixiao.spec.mapping;

import zhixiao.spec.source.Position;

/** Where a password is to be found. The password itself is in no mapping, and in no message. */
public sealed interface Secret {

    /** Where the mapping says so. */
    Position position();

    /**
     * The first line of a file that only its owner may read.
     *
     * @param path the file
     * @param position where the mapping names it
     */
    record InFile(String path, Position position) implements Secret {}

    /**
     * A variable of the environment.
     *
     * @param variable its name
     * @param position where the mapping names it
     */
    record InEnvironment(String variable, Position position) implements Secret {}
}
