package io.cxrating.figures;

import io.cxrating.tally.Period;
import java.util.Locale;
import java.util.Optional;

/** A dimension that splits the rows of an answer. */
public enum Dimension {
  UNIT,
  TOUCHPOINT,
  CRITERION,
  CATEGORY,
  CHANNEL,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The period of a time dimension; empty for other dimensions. */
  Optional<Period> period() {
    return compareTo(DAY) < 0 ? Optional.empty() : Optional.of(Period.valueOf(name()));
  }
}
