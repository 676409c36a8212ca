package zhixiao.spec.notes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;

/**
 * The notes of a meeting.
 *
 * @param id their name
 * @param meeting what the meeting is called, or empty
 * @param on the day of the meeting, or empty
 * @param last the day of the meeting before, or empty
 * @param remarks what is said of single figures, in the order of the file
 * @param items the items of the last meeting, in the order of the file
 * @param proposals what is proposed, in the order of the file
 * @param hash hash of the file's text: another word is another report
 */
public record MeetingNotes(
        String id,
        Optional<LocalizedText> meeting,
        Optional<LocalDate> on,
        Optional<LocalDate> last,
        List<Remark> remarks,
        List<Item> items,
        List<Proposal> proposals,
        String hash) {

    /** Copies the lists, so that the value cannot change. */
    public MeetingNotes {
        remarks = List.copyOf(remarks);
        items = List.copyOf(items);
        proposals = List.copyOf(proposals);
    }
}
