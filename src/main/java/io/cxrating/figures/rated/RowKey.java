package io.cxrating.figures.rated;

import io.cxrating.figures.Breakdown;
import io.cxrating.figures.Dimension;
import io.cxrating.figures.Focus;
import io.cxrating.figures.UnitRows.UnitRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a row in an answer; null for dimensions that are not in the breakdown. */
public record RowKey(
    UnitRow unit, Focus focus, @Nullable LocalDate periodStart, List<@Nullable String> traits) {

  /** With any traits. */
  static RowKey of(UnitRow unit, Focus focus, @Nullable LocalDate periodStart) {
    return new RowKey(unit, focus, periodStart, List.of());
  }

  /** The same key without traits. */
  RowKey withoutTraits() {
    return of(unit, focus, periodStart);
  }

  /** The names of the dimensions in a row, in the order of {@code by}. */
  public static List<String> names(Breakdown by) {
    List<String> names = new ArrayList<>();
    for (Dimension dimension : by.by()) {
      if (dimension.equals(Dimension.UNIT)) {
        names.addAll(List.of("unit", "unitName", "ownOnly"));
      } else if (dimension.equals(Dimension.CRITERION)) {
        names.addAll(List.of("touchpoint", "criterion"));
      } else {
        names.add(dimension.key());
      }
    }
    return names.stream().distinct().toList();
  }

  /** The dimensions by name, in the order of {@code by}. */
  public Map<String, Object> named(Breakdown by) {
    Map<String, Object> named = new LinkedHashMap<>();
    int trait = 0;
    for (Dimension dimension : by.by()) {
      if (dimension.equals(Dimension.UNIT)) {
        named.put("unit", unit.key());
        named.put("unitName", unit.name());
        named.put("ownOnly", unit.ownOnly());
      } else if (dimension.trait() != null) {
        named.put(dimension.key(), value(trait++));
      } else if (dimension.period() != null) {
        named.put(
            dimension.key(),
            dimension
                .period()
                .label(Objects.requireNonNull(periodStart, "the answer is cut by period")));
      } else {
        named.putIfAbsent("touchpoint", focus.touchpoint());
        if (dimension.equals(Dimension.CRITERION)) {
          named.put("criterion", focus.criterion());
        }
      }
    }
    return named;
  }

  /** The value of a trait; null without one, and in a row without interactions. */
  private @Nullable String value(int trait) {
    return trait < traits.size() ? traits.get(trait) : null;
  }

  /** Order by the dimensions in their sequence, null last. */
  public static Comparator<RowKey> order(Breakdown by) {
    return by.by().stream()
        .map(dimension -> order(dimension, by.traits().indexOf(dimension.trait())))
        .reduce(Comparator::thenComparing)
        .orElse((ignored, unused) -> 0);
  }

  private static Comparator<RowKey> order(Dimension dimension, int trait) {
    Comparator<String> text = Comparator.nullsLast(Comparator.naturalOrder());
    Comparator<RowKey> byTouchpoint = Comparator.comparing(k -> k.focus().touchpoint(), text);
    if (dimension.trait() != null) {
      return Comparator.comparing(k -> k.value(trait), text);
    }
    if (dimension.period() != null) {
      return Comparator.comparing(RowKey::periodStart);
    }
    return dimension.equals(Dimension.UNIT)
        ? Comparator.comparing(k -> k.unit().key(), text)
        : dimension.equals(Dimension.TOUCHPOINT)
            ? byTouchpoint
            : byTouchpoint.thenComparing(k -> k.focus().criterion(), text);
  }
}
