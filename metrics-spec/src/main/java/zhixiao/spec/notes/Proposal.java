package zhixiao.spec.notes;

import java.time.LocalDate;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;
import zhixiao.spec.yaml.YamlScalar;

/**
 * What is proposed to the meeting.
 *
 * @param name its name in the file, and where it stands
 * @param text what is to be done
 * @param indicator id of the indicator that it is to be seen in, or empty
 * @param responsible who is to answer for it
 * @param due until when, or empty
 * @param review when it is looked at again, or empty
 */
public record Proposal(
        YamlScalar name,
        LocalizedText text,
        Optional<YamlScalar> indicator,
        Responsible responsible,
        Optional<LocalDate> due,
        Optional<LocalDate> review) {}
