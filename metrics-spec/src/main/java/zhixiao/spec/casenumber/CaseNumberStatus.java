package zhixiao.spec.casenumber;

/** Whether a text is a case number. */
public enum CaseNumberStatus {
    /** It is one. */
    ACCEPTED,
    /** It is none, or not to be told; a {@link CaseNumberReason} says why. */
    REFUSED
}
