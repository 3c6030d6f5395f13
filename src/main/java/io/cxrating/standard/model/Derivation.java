package io.cxrating.standard.model;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that derives an outcome from the interactions: from the next contact of the same customer,
 * anywhere in the company. A contact of the same journey belongs to the same matter and never
 * counts.
 *
 * @param days horizon in days of 24 hours, from the instant of the interaction, inclusive
 * @param touchpoint key of the only touchpoint whose contacts count, null if contacts at any count
 */
public record Derivation(Kind kind, int days, @Nullable String touchpoint) {
  private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,3})d");

  /** What the next contact means. */
  public enum Kind {
    /** Achieved if the customer has no further contact within the horizon. */
    NO_FURTHER_CONTACT("noFurtherContactWithin"),
    /** Achieved if the customer has a further contact within the horizon. */
    RETURNS("returnsWithin");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** Its name in a standard. */
    public String wireName() {
      return wireName;
    }

    public static Stream<Kind> all() {
      return Stream.of(values());
    }
  }

  /** Rejects a horizon of less than 1 day or more than 9999. */
  public Derivation {
    Objects.requireNonNull(kind, "kind");
    if (days < 1 || days > 9999) {
      throw new IllegalArgumentException("Not a horizon: " + days + " days");
    }
  }

  /** A rule that counts contacts at any touchpoint. */
  public Derivation(Kind kind, int days) {
    this(kind, days, null);
  }

  /** Reads a horizon such as {@code 14d}. */
  public static Derivation of(Kind kind, String horizon, String touchpoint) {
    Matcher matcher = DAYS.matcher(horizon);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a horizon: " + horizon);
    }
    return new Derivation(kind, Integer.parseInt(matcher.group(1)), touchpoint);
  }

  /** The horizon in the syntax of a standard. */
  public String horizon() {
    return days + "d";
  }

  /**
   * The rule in the syntax of a standard, such as {@code returnsWithin: 90d, touchpoint: order}.
   */
  public String text() {
    String rule = kind.wireName() + ": " + horizon();
    return touchpoint == null ? rule : rule + ", touchpoint: " + touchpoint;
  }
}
