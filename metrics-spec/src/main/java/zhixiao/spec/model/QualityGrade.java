package zhixiao.spec.model;

import java.math.BigDecimal;
import java.util.Optional;
import zhixiao.spec.text.LocalizedText;

/**
 * A grade of the data of a court: by the share of its rows that became no case or fail a rule of severity {@code error}.
 *
 * @param title what it is called
 * @param atMost the greatest share that still has it, a fraction; empty for the last grade, which has all the rest
 */
public record QualityGrade(LocalizedText title, Optional<BigDecimal> atMost) {}
