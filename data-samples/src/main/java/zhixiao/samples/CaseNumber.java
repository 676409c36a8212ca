package zhixiao.samples;

/**
 * A case number in parts, such as （2024）瀚0102民初123号.
 *
 * @param court index of the court
 * @param series the type whose characters it carries
 */
record CaseNumber(int court, CaseKind series, int year, int serial) {

    /** The number as courts write it, with full-width brackets. */
    String text(Province province) {
        return "（" + year + "）" + province.court(court).code() + series.characters() + serial + "号";
    }
}
