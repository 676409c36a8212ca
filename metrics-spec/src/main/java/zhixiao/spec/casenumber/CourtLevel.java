package zhixiao.spec.casenumber;

/**
 * The level of a court, told by the digits of its code (法〔2015〕137号 art. 4 and 5). A few special courts
 * may differ; where the court's own list says something else, that list is right.
 */
public enum CourtLevel {
    /** 最高法. */
    SUPREME,
    /** A character alone. */
    HIGH,
    /** Two digits. */
    INTERMEDIATE,
    /** Four digits. */
    BASIC;

    /** The level of a court code such as 京0105. */
    public static CourtLevel of(String code) {
        return switch (code.replaceAll("[^0-9]", "").length()) {
            case 0 -> code.length() > 1 ? SUPREME : HIGH;
            case 2 -> INTERMEDIATE;
            default -> BASIC;
        };
    }
}
