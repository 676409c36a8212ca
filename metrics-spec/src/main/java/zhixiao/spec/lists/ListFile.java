package zhixiao.spec.lists;

import java.util.List;
import zhixiao.spec.model.CaseModel;
import zhixiao.spec.text.LocalizedText;

/**
 * A file of lists, bound to its case model.
 *
 * @param id its id
 * @param title what people call it
 * @param model the case model
 * @param lists the lists in order
 * @param examples its golden examples
 * @param hash hash of what decides which rows are on the lists, why, in which order and with which columns, 16 hex
 *     digits; names that people read are not in it
 */
public record ListFile(
        String id,
        LocalizedText title,
        CaseModel model,
        List<CaseList> lists,
        List<ListExample> examples,
        String hash) {

    /** Copies the lists, so that the value cannot change. */
    public ListFile {
        lists = List.copyOf(lists);
        examples = List.copyOf(examples);
    }
}
