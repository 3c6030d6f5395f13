package io.cxrating.standard.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * A censored fact: of a number only is known that it is larger than {@code moreThan}. Infinity:
 * what it measures did not happen and will not, so it exceeds every limit.
 */
public record Censored(double moreThan) {
  /** The field of a fact with a number that is exceeded. */
  public static final String MORE_THAN = "moreThan";

  /** The field of a fact that did not happen and will not. */
  public static final String NEVER_FIELD = "never";

  /** It did not happen and will not. */
  public static final Censored NEVER = new Censored(Double.POSITIVE_INFINITY);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is NaN or negative infinity
   */
  public Censored {
    if (!(moreThan > Double.NEGATIVE_INFINITY)) {
      throw new IllegalArgumentException("A censored fact needs a number");
    }
  }

  /** The JSON object of a stored fact. */
  public static Censored of(Map<?, ?> stored) {
    return stored.get(MORE_THAN) instanceof Number number
        ? new Censored(number.doubleValue())
        : NEVER;
  }

  /** Whether it did not happen and will not. */
  public boolean isNever() {
    return moreThan == Double.POSITIVE_INFINITY;
  }

  /**
   * The smallest value that it allows in a measure of that type: the next integer of a count, else
   * the next larger number; infinity for never.
   */
  public double least(MeasureType type) {
    return type == MeasureType.NUMBER ? Math.nextUp(moreThan) : moreThan + 1;
  }

  /** The fact as it was posted. */
  @JsonValue
  Map<String, Object> fact() {
    if (isNever()) {
      return Map.of(NEVER_FIELD, true);
    }
    boolean integral = moreThan == Math.rint(moreThan) && Math.abs(moreThan) < 0x1p53;
    return Map.of(MORE_THAN, integral ? (Object) (long) moreThan : (Object) moreThan);
  }
}
