package io.cxrating.figures;

import io.cxrating.tally.Period;
import io.cxrating.tally.Trait;
import io.cxrating.wire.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    if (by.stream().filter(d -> d.period() != null).count() > 1) {
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
          Dimension.find(word)
              .orElseThrow(
                  () ->
                      QueryParameters.invalid(
                          "by",
                          "'"
                              + word
                              + "' is not one of "
                              + Dimension.keys()
                              + " and no attribute.<key>")));
    }
    return new Breakdown(by);
  }

  public boolean has(Dimension dimension) {
    return by.contains(dimension);
  }

  /** Whether the rows are split only by traits of interactions. */
  public boolean hasOnlyTraits() {
    return !traits().isEmpty() && !has(Dimension.UNIT) && period().isEmpty();
  }

  /** The traits of interactions among the dimensions, in their order. */
  public List<Trait> traits() {
    return by.stream().map(Dimension::trait).filter(Objects::nonNull).toList();
  }

  /** The period among the dimensions, empty where there is none. */
  public Optional<Period> period() {
    return by.stream().map(Dimension::period).filter(Objects::nonNull).findFirst();
  }
}
