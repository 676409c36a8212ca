package zhixiao.jobs.intake;

import java.util.Optional;
import zhixiao.spec.text.LocalizedText;

/**
 * A court.
 *
 * @param code its code in the sources
 * @param order its place in official order, from 1; also its id in stored tables
 * @param level its level, one of the model's
 * @param parent the code of the court above, or empty at the top
 * @param name its name
 */
public record Court(String code, int order, String level, Optional<String> parent, LocalizedText name) {}
