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
    UnitRow unit,
    Focus focus,
    @Nullable LocalDate periodStart,
    @Nullable String category,
    @Nullable String channel) {

  /** All categories and channels. */
  static RowKey of(UnitRow unit, Focus focus, @Nullable LocalDate periodStart) {
    return new RowKey(unit, focus, periodStart, null, null);
  }

  /** The same key without category and channel. */
  RowKey withoutTraits() {
    return of(unit, focus, periodStart);
  }

  /** The names of the dimensions in a row, in the order of {@code by}. */
  public static List<String> names(Breakdown by) {
    List<String> names = new ArrayList<>();
    for (Dimension dimension : by.by()) {
      switch (dimension) {
        case UNIT -> names.addAll(List.of("unit", "unitName", "ownOnly"));
        case CRITERION -> names.addAll(List.of("touchpoint", "criterion"));
        default -> names.add(dimension.key());
      }
    }
    return names.stream().distinct().toList();
  }

  /** The dimensions by name, in the order of {@code by}. */
  public Map<String, Object> named(Breakdown by) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (String name : names(by)) {
      named.put(
          name,
          switch (name) {
            case "unit" -> unit.key();
            case "unitName" -> unit.name();
            case "ownOnly" -> unit.ownOnly();
            case "touchpoint" -> focus.touchpoint();
            case "criterion" -> focus.criterion();
            case "category" -> category;
            case "channel" -> channel;
            default ->
                by.period()
                    .orElseThrow()
                    .label(Objects.requireNonNull(periodStart, "the answer is cut by period"));
          });
    }
    return named;
  }

  /** Order by the dimensions in their sequence, null last. */
  public static Comparator<RowKey> order(Breakdown by) {
    return by.by().stream()
        .map(RowKey::order)
        .reduce(Comparator::thenComparing)
        .orElse((ignored, unused) -> 0);
  }

  private static Comparator<RowKey> order(Dimension dimension) {
    Comparator<String> text = Comparator.nullsLast(Comparator.naturalOrder());
    Comparator<RowKey> byTouchpoint = Comparator.comparing(k -> k.focus().touchpoint(), text);
    return switch (dimension) {
      case UNIT -> Comparator.comparing(k -> k.unit().key(), text);
      case TOUCHPOINT -> byTouchpoint;
      case CRITERION -> byTouchpoint.thenComparing(k -> k.focus().criterion(), text);
      case CATEGORY -> Comparator.comparing(RowKey::category, text);
      case CHANNEL -> Comparator.comparing(RowKey::channel, text);
      case DAY, WEEK, MONTH, QUARTER, YEAR -> Comparator.comparing(RowKey::periodStart);
    };
  }
}
