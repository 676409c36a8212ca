package zhixiao.jobs.register;

/** Why a case takes long: the reasons that courts' ledgers have been seen to name. The words are stored. */
public enum DelayReason {
    EXPERT_OPINION,
    LINKED_CASE,
    COMPLEX,
    INQUIRY_ABOVE,
    CRIMINAL_FIRST,
    PUBLICATION,
    PARTY_NOT_FOUND,
    OTHER
}
