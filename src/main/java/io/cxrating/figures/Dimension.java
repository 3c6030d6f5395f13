package io.cxrating.figures;

import io.cxrating.tally.Period;
import io.cxrating.tally.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dimension that splits the rows of an answer.
 *
 * @param trait the trait of interactions that it splits by; null for other dimensions
 * @param period null unless it splits by time
 */
public record Dimension(String key, @Nullable Trait trait, @Nullable Period period) {
  public static final Dimension UNIT = new Dimension("unit", null, null);
  public static final Dimension TOUCHPOINT = new Dimension("touchpoint", null, null);
  public static final Dimension CRITERION = new Dimension("criterion", null, null);

  /** The attributes of a standard, as a regular expression of their dimensions. */
  public static final String ATTRIBUTES = "attribute\\.[a-zA-Z][a-zA-Z0-9_]*";

  private static final List<Dimension> FIXED = fixed();

  private static List<Dimension> fixed() {
    List<Dimension> fixed = new ArrayList<>(List.of(UNIT, TOUCHPOINT, CRITERION));
    fixed.add(of(Trait.CATEGORY));
    fixed.add(of(Trait.CHANNEL));
    for (Period period : Period.values()) {
      fixed.add(new Dimension(period.name().toLowerCase(Locale.ROOT), null, period));
    }
    return List.copyOf(fixed);
  }

  private static Dimension of(Trait trait) {
    return new Dimension(trait.name(), trait, null);
  }

  /** The keys of all dimensions except the attributes of standards. */
  public static List<String> keys() {
    return FIXED.stream().map(Dimension::key).toList();
  }

  /** The dimension with that key, also in capitals; empty for none. */
  public static Optional<Dimension> find(String key) {
    return key.matches(ATTRIBUTES)
        ? Optional.of(of(new Trait(key)))
        : FIXED.stream()
            .filter(one -> one.key.equals(key) || one.key.toUpperCase(Locale.ROOT).equals(key))
            .findFirst();
  }
}
