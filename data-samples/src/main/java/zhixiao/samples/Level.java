package zhixiao.samples;

/** The level of a court. */
enum Level {
    HIGH("high"),
    INTERMEDIATE("intermediate"),
    BASIC("basic");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
