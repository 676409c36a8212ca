package zhixiao.spec.casenumber;

/** Why a text is not taken for a case number. */
public enum CaseNumberReason {
    /** There is no text. */
    EMPTY,
    /** Longer than any case number: {@value CaseNumberRules#LONGEST} characters. */
    TOO_LONG,
    /** It holds control characters other than tabs and line ends. */
    CONTROL_CHARACTER,
    /** Digits or names are hidden by ×, *, X or 某. */
    MASKED,
    /** 宇第 for 字第: repairing it would be a guess. */
    MISSPELT,
    /** A paper of a procuratorate. */
    PROCURATORATE,
    /** A paper of a notary. */
    NOTARY,
    /** An award or decision of an arbitral body. */
    ARBITRATION,
    /** A paper of another body: a decision, a title, a standard, an expert's opinion. */
    OTHER_BODY,
    /** It does not begin with a year. */
    YEAR_NOT_FIRST,
    /** Written as before 2016, with a year in which the new rule was in force. */
    OLD_FORM_AFTER_2015,
    /** Of the shape of 2016, with a year before. */
    NEW_FORM_BEFORE_2016,
    /** Year, court and type are those of a number, and what follows is no serial number: 0, too long, or something else. */
    BAD_SERIAL,
    /** Of the shape of 2016, with type characters that are in no table. */
    UNKNOWN_TYPE,
    /** No court is to be recognised in it. */
    UNKNOWN_COURT,
    /** Nothing of the above, and no case number. */
    NOT_A_CASE_NUMBER
}
