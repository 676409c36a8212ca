package zhixiao.spec.expression;

/** The types of values in expressions. Nothing is converted silently from one to another. */
public enum Type {
    /** True, false or unknown. */
    BOOLEAN,
    /** Free text: numbers of cases, causes. */
    TEXT,
    /** A code of a declared code list. */
    CODE,
    /** A calendar day in the courts' zone. */
    DATE,
    /** A whole or decimal number: days, amounts. */
    NUMBER,
    /** A length of time to add to a date; exists inside expressions only. */
    DURATION
}
