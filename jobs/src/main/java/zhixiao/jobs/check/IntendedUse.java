package zhixiao.jobs.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhixiao.spec.Hash;
import zhixiao.spec.limits.Form;
import zhixiao.spec.limits.Purpose;
import zhixiao.spec.text.Word;

/**
 * A use that somebody wants to make.
 *
 * @param purpose for what
 * @param form in which form figures are shown
 * @param issuer code of the court that issues
 * @param department its department; a cap holds for all of them together
 * @param on the day on which it goes out
 * @param figures what the figures are: the fingerprint of their run, or a word for a plan's use
 * @param minutes which minutes it goes out with, or empty
 * @param recipients codes of the courts that receive
 * @param indicators the indicators, in the catalogue's order
 */
public record IntendedUse(
        Purpose purpose,
        Form form,
        String issuer,
        String department,
        LocalDate on,
        String figures,
        Optional<String> minutes,
        List<String> recipients,
        List<UsedIndicator> indicators) {

    /** Copies the lists, so that the value cannot change. */
    public IntendedUse {
        recipients = List.copyOf(recipients);
        indicators = List.copyOf(indicators);
    }

    /** Names it: the same figures for the same purpose are one use, however often and on whatever day it is tried. */
    public String id() {
        return Hash.of(Word.of(purpose), Word.of(form), issuer, department, figures);
    }

    /** The kind of period of its figures. */
    public String period() {
        return figures.substring(figures.lastIndexOf(' ') + 1);
    }
}
