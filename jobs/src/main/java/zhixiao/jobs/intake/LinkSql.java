package zhixiao.jobs.intake;

import zhixiao.spec.casenumber.CaseNumberSql;
import zhixiao.spec.model.FieldKind;

/**
 * What rows are compared by where they belong together: a case number by what it says, so that other brackets, widths
 * or padding do not part an appeal from its case; anything else as it stands.
 */
public final class LinkSql {
    private LinkSql() {}

    /**
     * The SQL of what is compared.
     *
     * @param kind the kind of the field that is linked to
     * @param text an SQL expression of the text
     */
    public static String key(FieldKind kind, String text) {
        return kind == FieldKind.CASE_NUMBER ? CaseNumberSql.key(text) : text;
    }
}
