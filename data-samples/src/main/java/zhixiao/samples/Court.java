package zhixiao.samples;

/**
 * A court of the fictional province.
 *
 * @param index its place in official order, from 0
 * @param code the characters that stand for it in case numbers, such as 瀚0102
 * @param parent index of the court above it, -1 for the high court
 * @param size how many cases it has in relation to other courts of its level
 */
record Court(
        int index,
        String code,
        String nameSimplified,
        String nameTraditional,
        String nameEnglish,
        Level level,
        int parent,
        double size) {

    static final int NO_PARENT = -1;
}
