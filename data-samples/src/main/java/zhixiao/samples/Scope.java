package zhixiao.samples;

import java.util.ArrayList;
import java.util.List;

/** Whose cases a known answer counts: a court's own, or those of all courts in its tree. */
record Scope(Court court, boolean tree) {

    /** The province, every intermediate tree, and every court on its own. */
    static List<Scope> all(Province province) {
        List<Scope> scopes = new ArrayList<>();
        for (Court court : province.courts()) {
            if (court.level() != Level.BASIC) {
                scopes.add(new Scope(court, true));
            }
            scopes.add(new Scope(court, false));
        }
        return scopes;
    }

    boolean holds(Province province, int other) {
        return tree ? province.within(other, court.index()) : other == court.index();
    }
}
