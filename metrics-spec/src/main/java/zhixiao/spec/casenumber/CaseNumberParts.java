package zhixiao.spec.casenumber;

import java.util.Optional;

/**
 * The parts of a case number.
 *
 * @param since2016 true if it is of the rule in force since 2016, false for 字第
 * @param year the year in which the case was filed
 * @param court the court code, such as 京0105; before 2016 the characters that stand for the court, a reading,
 *     possibly empty
 * @param mark the specialised mark (专门审判代字), such as 知; empty if there is none
 * @param type the type characters, such as 民初; before 2016 the words for matter and stage, such as 民二初
 * @param serial the number without padding. It may name several: {@code 2501-2504} is a range; {@code 95-3}, with a
 *     smaller number behind, marks a paper of case 95
 * @param suffix what stands behind 之, such as 一; empty if there is none
 */
public record CaseNumberParts(
        boolean since2016, int year, String court, String mark, String type, String serial, String suffix) {

    /** A plain number by the rule of 2016. */
    public static CaseNumberParts of(int year, String court, String type, long serial) {
        return new CaseNumberParts(true, year, court, "", type, Long.toString(serial), "");
    }

    /** The level of the court; empty before 2016, when codes did not tell it. */
    public Optional<CourtLevel> level() {
        return since2016 ? Optional.of(CourtLevel.of(court)) : Optional.empty();
    }

    /** The one way of writing this number: full-width round brackets, no padding, 之 behind 号. */
    public String text() {
        return "（" + year + "）" + court + mark + type + (since2016 ? "" : "字第") + serial + "号"
                + (suffix.isEmpty() ? "" : "之" + suffix);
    }
}
