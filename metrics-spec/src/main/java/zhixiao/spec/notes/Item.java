package zhixiao.spec.notes;

import java.time.LocalDate;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * An item that the last meeting agreed on.
 *
 * @param name its name in the file, and where it stands
 * @param text what is to be done
 * @param indicator id of the indicator that it is to be seen in, or empty
 * @param responsible who answers for it
 * @param agreed since when; or empty, for since the last meeting
 * @param due until when, or empty
 * @param state how far it is
 * @param remark what is said of it, or empty
 */
public record Item(
        YamlScalar name,
        LocalizedText text,
        Optional<YamlScalar> indicator,
        Responsible responsible,
        Optional<LocalDate> agreed,
        Optional<LocalDate> due,
        State state,
        Optional<LocalizedText> remark) {

    /** How far an item is. */
    public enum State {
        /** Nothing has been done yet. */
        OPEN,
        /** It is being done. */
        UNDER_WAY,
        /** It is done. */
        DONE,
        /** It will not be done; the remark says why. */
        DROPPED
    }
}
