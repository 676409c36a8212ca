package zhixiao.spec.casenumber;

import java.util.Optional;

/**
 * What was found in a text that should be a case number.
 *
 * @param raw the text as it was given
 * @param status whether it is a case number
 * @param form how it is written; empty if it was refused
 * @param parts its parts; empty if it was refused
 * @param reason why it was refused; empty if it was accepted
 */
public record CaseNumber(
        String raw,
        CaseNumberStatus status,
        Optional<CaseNumberForm> form,
        Optional<CaseNumberParts> parts,
        Optional<CaseNumberReason> reason) {

    static CaseNumber accepted(String raw, CaseNumberForm form, CaseNumberParts parts) {
        return new CaseNumber(raw, CaseNumberStatus.ACCEPTED, Optional.of(form), Optional.of(parts), Optional.empty());
    }

    static CaseNumber refused(String raw, CaseNumberReason reason) {
        return new CaseNumber(raw, CaseNumberStatus.REFUSED, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    /** True if it is a case number. */
    public boolean isAccepted() {
        return status == CaseNumberStatus.ACCEPTED;
    }

    /** The text by which it is compared with others: the one way of writing it, or the trimmed text if refused. */
    public String key() {
        return parts.map(CaseNumberParts::text).orElseGet(() -> CaseNumberText.trimmed(raw));
    }
}
