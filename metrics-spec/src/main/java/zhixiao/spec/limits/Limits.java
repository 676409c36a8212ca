package zhixiao.spec.limits;

import java.util.List;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;

/**
 * The limits of one file. Several files apply together: each can only ask for more.
 *
 * @param id its name
 * @param title what people call it
 * @param ledger the identity of the ledger that uses are kept in, or empty if the file does not pin it
 * @param rules its rules in order
 * @param exemptions who is exempt from them
 * @param hash hash of everything that a verdict depends on, 16 hex digits
 */
public record Limits(
        String id,
        LocalizedText title,
        Optional<String> ledger,
        List<Rule> rules,
        List<Exemption> exemptions,
        String hash) {

    /** Copies the lists, so that the value cannot change. */
    public Limits {
        rules = List.copyOf(rules);
        exemptions = List.copyOf(exemptions);
    }
}
