package zhixiao.jobs.register;

/** Who acts on a case, by office: a register names no person. The words are stored. */
public enum Role {
    JUDGE_IN_CHARGE,
    TEAM_HEAD,
    DIVISION_HEAD,
    CASE_MANAGEMENT_OFFICE,
    APPRAISAL_OFFICE,
    VICE_PRESIDENT,
    PRESIDENT,
    PARTY_GROUP,
    HIGHER_COURT
}
