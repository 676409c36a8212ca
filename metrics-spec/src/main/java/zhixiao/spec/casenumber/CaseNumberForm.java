package zhixiao.spec.casenumber;

/** How an accepted case number is written. */
public enum CaseNumberForm {
    /** As the rule of 2016 writes it: （2024）京0105民初123号. */
    NEW_2016(true),
    /** The same, written otherwise: other brackets or widths, padding, 字第, several numbers, a suffix. */
    NEW_2016_TOLERANT(true),
    /** Of the rule's shape and with a type of its list, but with a court character that stands for no province. */
    NEW_2016_UNLISTED_COURT(true),
    /** From before 2016, with year in brackets, 字, 第 and 号: （2012）云川法民二初字第351号. */
    OLD(false),
    /** From before 2016, without one of these or with something besides. */
    OLD_TOLERANT(false);

    private final boolean since2016;

    CaseNumberForm(boolean since2016) {
        this.since2016 = since2016;
    }

    /** True for the forms of the rule in force since 2016-01-01. */
    public boolean since2016() {
        return since2016;
    }
}
