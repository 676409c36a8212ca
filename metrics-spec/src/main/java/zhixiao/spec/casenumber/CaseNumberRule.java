package zhixiao.spec.casenumber;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One rule: a text that it fits is accepted with its form, or refused with its reason.
 *
 * @param on what it reads
 * @param form the form that it accepts; empty for a rule that refuses
 * @param reason the reason for which it refuses; empty for a rule that accepts
 * @param pattern a regular expression of java.util.regex, to be found in the text. One that accepts has the
 *     groups {@link #YEAR} to {@link #SUFFIX}
 */
public record CaseNumberRule(On on, Optional<CaseNumberForm> form, Optional<CaseNumberReason> reason, Pattern pattern) {
    static final int YEAR = 1;
    static final int COURT = 2;
    static final int MARK = 3;
    static final int TYPE = 4;
    static final int SERIAL = 5;
    static final int MORE = 6;
    static final int SUFFIX = 7;

    /** What a rule reads. */
    public enum On {
        /** The text without the spaces around it. */
        TRIMMED,
        /** The text as {@link CaseNumberText#normalised} makes it. */
        NORMALISED
    }

    static CaseNumberRule accepts(On on, CaseNumberForm form, String pattern) {
        return new CaseNumberRule(on, Optional.of(form), Optional.empty(), Pattern.compile(pattern));
    }

    static CaseNumberRule refuses(On on, CaseNumberReason reason, String pattern) {
        return new CaseNumberRule(on, Optional.empty(), Optional.of(reason), Pattern.compile(pattern));
    }
}
