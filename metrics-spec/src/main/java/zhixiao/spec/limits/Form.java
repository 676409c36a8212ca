package zhixiao.spec.limits;

/** In which form figures are shown. */
public enum Form {
    /** Figures of courts in official order. */
    PLAIN,
    /** Courts ordered by value, in whatever form: no program of ours makes it, and a plan that asks for it is told so. */
    RANKING,
    /** Figures of single judges, or of cells that cover fewer than three. */
    JUDGES
}
