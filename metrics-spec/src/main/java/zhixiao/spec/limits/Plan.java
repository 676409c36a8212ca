package zhixiao.spec.limits;

import java.util.List;
import zhixiao.spec.bind.Catalogue;
import zhixiao.spec.text.LocalizedText;

/**
 * The uses that one court intends to make in a year.
 *
 * @param id its name
 * @param title what people call it
 * @param issuer code of the court
 * @param year the year
 * @param catalogue the catalogue that its indicators are in
 * @param uses its uses in order
 */
public record Plan(
        String id, LocalizedText title, String issuer, int year, Catalogue catalogue, List<PlannedUse> uses) {

    /** Copies the list, so that the value cannot change. */
    public Plan {
        uses = List.copyOf(uses);
    }
}
