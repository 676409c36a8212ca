package zhixiao.spec.catalogue;

import java.util.List;

/**
 * How sure the catalogue is of an indicator.
 *
 * @param membership whether a source says that the indicator belongs to the official catalogue
 * @param formula whether a source says how it is computed
 * @param sources the sources, by the names that the catalogue gives them
 */
public record Evidence(Grade membership, Grade formula, List<String> sources) {

    /** How sure something is. */
    public enum Grade {
        /** A source says so. */
        STATED,
        /** It follows from practice or from figures. */
        INFERRED,
        /** Nothing usable was found. */
        UNKNOWN,
        /** It is this catalogue's own. */
        OWN
    }

    /** Copies the list, so that the value cannot change. */
    public Evidence {
        sources = List.copyOf(sources);
    }
}
