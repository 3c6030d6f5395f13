package io.cxrating.figures;

import io.cxrating.tally.Period;
import io.cxrating.wire.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameter {@code by}: the dimensions of the rows, in the order that the rows are sorted by.
 * Each dimension occurs at most once, and at most one of them is a period.
 */
public record Breakdown(List<Dimension> by) {

  public Breakdown {
    by = List.copyOf(by);
    if (Set.copyOf(by).size() < by.size()) {
      throw QueryParameters.invalid("by", "Duplicate dimension");
    }
    if (by.stream().filter(d -> d.period().isPresent()).count() > 1) {
      throw QueryParameters.invalid("by", "Use at most one of day, week, month, quarter and year");
    }
  }

  /** Parses a comma-separated list; null gives no breakdown, which is one row. */
  public static Breakdown parse(@Nullable String text) {
    if (text == null) {
      return new Breakdown(List.of());
    }
    List<Dimension> by = new ArrayList<>();
    for (String word : text.split(",", -1)) {
      by.add(
          Arrays.stream(Dimension.values())
              .filter(d -> d.key().equals(word) || d.name().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      QueryParameters.invalid(
                          "by",
                          "'"
                              + word
                              + "' is not one of "
                              + Arrays.stream(Dimension.values()).map(Dimension::key).toList())));
    }
    return new Breakdown(by);
  }

  public boolean has(Dimension dimension) {
    return by.contains(dimension);
  }

  /** Whether the rows are split only by traits of customers: category or channel. */
  public boolean hasOnlyTraits() {
    return !traits().isEmpty() && !has(Dimension.UNIT) && period().isEmpty();
  }

  /** The traits of customers among the dimensions. */
  public Set<Trait> traits() {
    EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    if (has(Dimension.CATEGORY)) {
      traits.add(Trait.CATEGORY);
    }
    if (has(Dimension.CHANNEL)) {
      traits.add(Trait.CHANNEL);
    }
    return traits;
  }

  /** The period among the dimensions, empty where there is none. */
  public Optional<Period> period() {
    return by.stream().flatMap(d -> d.period().stream()).findFirst();
  }
}
