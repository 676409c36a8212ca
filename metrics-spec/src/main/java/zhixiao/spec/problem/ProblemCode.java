package zhixiao.spec.problem;

import java.util.Locale;

/**
 * Every kind of problem. The code is what users search for and what the bundle and the documentation are
 * keyed by, so a code is never given a second meaning.
 */
public enum ProblemCode {
    FILE_MISSING("ZX001"),
    FILE_NOT_UTF8("ZX002"),
    FILE_UNREADABLE("ZX003"),

    YAML_SYNTAX("ZX101"),
    UNKNOWN_KEY("ZX102"),
    MISSING_KEY("ZX103"),
    WRONG_SHAPE("ZX104"),
    BAD_VALUE("ZX105"),
    BAD_TABLE("ZX106"),
    BAD_NAME("ZX107"),

    EXPRESSION_SYNTAX("ZX201"),
    UNKNOWN_NAME("ZX202"),
    UNKNOWN_FUNCTION("ZX203"),
    WRONG_TYPE("ZX204"),
    UNKNOWN_CODE("ZX205"),
    NOT_IN_THE_LANGUAGE("ZX206"),
    EXPRESSION_TOO_LARGE("ZX207"),
    NO_HIERARCHY("ZX208"),
    NO_CALENDAR("ZX209"),
    NO_KEY("ZX210"),
    DISTINCT_ADDED("ZX211"),
    DISTINCT_NOT_SO("ZX212"),
    STRATA_KNOWN_LATER("ZX218"),
    NO_SCREEN("ZX219"),

    UNKNOWN_REFERENCE("ZX301"),
    DUPLICATE_NAME("ZX302"),
    CYCLE("ZX303"),
    WRONG_KIND("ZX304"),
    BAD_RANGE("ZX305"),
    MISSING_TRANSLATION("ZX306", Severity.WARNING),
    FIELD_NOT_MAPPED("ZX307"),
    NEVER_USED("ZX308", Severity.WARNING),
    SAME_MEANING("ZX309", Severity.WARNING),
    NOT_A_PART("ZX310"),
    NO_UNIT("ZX311"),
    NOTHING_TO_LIMIT("ZX312"),
    FIXED_ABOVE("ZX313"),
    STRICTER_THAN_ABOVE("ZX314"),
    NOT_KNOWN_WHILE_PENDING("ZX315"),
    ORDER_BY_VALUE("ZX316"),
    GRADES_GAP("ZX317"),
    GRADES_OVERLAP("ZX318"),
    DEFECT_BY_RULE("ZX319"),
    SAME_DAYS("ZX320"),
    EXAMPLE_FAILS("ZX321"),
    EXAMPLE_ROW_REJECTED("ZX322"),
    NOT_A_DIVISION("ZX331"),
    CHECKS_IN_TWO_PLACES("ZX332"),
    GATE_WITHOUT_TOLERANCE("ZX333"),
    NO_PERSONAL_KEY("ZX334"),

    SOURCE_MISSING("ZX401"),
    SOURCE_UNREADABLE("ZX402"),
    COLUMN_MISSING("ZX403"),
    DELIMITER_LOOKS_WRONG("ZX404"),
    SOURCE_EMPTY("ZX405"),
    COURTS_BROKEN("ZX406"),
    TOO_MANY_REJECTS("ZX407"),
    BALANCE_BROKEN("ZX408"),
    SECRET_WRITTEN("ZX409"),
    SECRET_EXPOSED("ZX410"),
    SECRET_MISSING("ZX411"),
    DATABASE_UNREACHABLE("ZX412"),
    NO_FILES_HERE("ZX413"),
    SUPERVISION_BROKEN("ZX414"),
    GRANTED_FROM_BELOW("ZX415"),
    QUALITY_SHORT("ZX416"),
    PERSONAL_KEY_SHORT("ZX417"),
    SUPERVISION_CIRCLE("ZX424"),

    USAGE("ZX501"),
    OUTPUT_HELD("ZX502"),
    OUTPUT_NOT_OURS("ZX503"),
    STAGE_MISSING("ZX504"),
    STAGE_OF_ANOTHER_MODEL("ZX505"),
    RUN_FAILED("ZX506"),
    CASE_NOT_FOUND("ZX507"),
    LIST_NOT_EQUAL("ZX508"),
    NO_SUCH_RUN("ZX509"),
    NOT_A_ROOT("ZX510"),
    IS_A_ROOT("ZX511"),
    FOLDER_NOT_EMPTY("ZX512"),
    STORE_FAILED("ZX513"),
    STORE_UNKNOWN("ZX514"),
    STORE_WITHOUT_RENAME("ZX515"),
    STORE_NOT_FOR_RESULTS("ZX516"),
    LEDGER_ON_STORE("ZX517"),
    CATALOG_UNKNOWN("ZX518"),
    LIST_TABLE_MISSING("ZX519"),

    EXEMPTS_ITSELF("ZX601"),
    NOTHING_PERMITTED("ZX602"),
    NO_SUCH_COURT("ZX603"),
    LEDGER_OF_ANOTHER("ZX604"),
    LEDGER_CHANGED("ZX605"),
    LEDGER_UNREACHABLE("ZX606"),
    PLAN_REFUSED("ZX607"),
    REGISTER_LATER("ZX608"),
    REGISTER_CELL("ZX609"),
    REGISTER_NEEDS("ZX610"),
    REGISTER_STEP("ZX611"),
    REGISTER_CHANGED_SINCE("ZX612"),
    REGISTER_NO_ENTRY("ZX613"),
    REGISTER_TWICE("ZX614"),
    REGISTER_WORKBOOK("ZX615"),
    REGISTER_COLUMN("ZX616"),
    REGISTER_TAKEN("ZX617"),
    REVIEW_NONE("ZX631"),
    REVIEW_TAKEN("ZX632"),
    REVIEW_OTHER_PLAN("ZX633"),
    REVIEW_NO_REVIEWER("ZX634"),
    REVIEWERS_FILE("ZX635"),

    TEMPLATE_BROKEN("ZX701"),
    PAGE_NOT_WELL_FORMED("ZX702"),
    NOT_A_TEMPLATE("ZX703"),
    PICTURE_UNUSABLE("ZX704"),
    COLOUR_TOO_LIGHT("ZX705");

    private final String code;
    private final Severity severity;

    ProblemCode(String code) {
        this(code, Severity.ERROR);
    }

    ProblemCode(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** The code that users see, such as {@code ZX202}. */
    public String code() {
        return code;
    }

    /** How much it weighs. */
    public Severity severity() {
        return severity;
    }

    /** The anchor of its section in {@code docs/problems.md}. */
    public String anchor() {
        return code.toLowerCase(Locale.ROOT);
    }
}
