package io.cxrating.standard.model;

import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one version demands of a criterion, in a canonical form: demands with equal components are
 * equal.
 *
 * @param measure null if nothing is demanded
 * @param target null if nothing is demanded
 * @param overrides by category, without those equal to the target
 * @param span how the measure is derived, null if it is posted
 */
public record Demand(
    @Nullable String measure,
    @Nullable Target target,
    Map<String, Target> overrides,
    @Nullable Span span) {
  static final Demand NONE = new Demand(null, null, Map.of());

  /** Copies the overrides. */
  public Demand {
    overrides = Map.copyOf(overrides);
  }

  /** A demand on a posted measure. */
  Demand(@Nullable String measure, @Nullable Target target, Map<String, Target> overrides) {
    this(measure, target, overrides, null);
  }

  static Demand of(Standard standard, Criterion criterion) {
    if (criterion.target() == null) {
      return NONE;
    }
    Map<String, Target> overrides = new HashMap<>(criterion.overrides());
    overrides.values().removeIf(criterion.target()::equals);
    return new Demand(
        criterion.measure(),
        criterion.target(),
        overrides,
        standard.measure(criterion.measure()).flatMap(one -> Span.of(standard, one)).orElse(null));
  }

  /**
   * Whether it applies to that measure, and its version declares neither another unit nor another
   * span for it.
   */
  boolean isOf(Measure other, @Nullable Span otherSpan, Standard version) {
    return other.key().equals(measure)
        && Objects.equals(span, otherSpan)
        && version
            .measure(measure)
            .map(Measure::unit)
            .filter(unit -> !unit.equals(other.unit()))
            .isEmpty();
  }

  /**
   * The target for a customer of that category, null if nothing is demanded.
   *
   * @param category null if the customer's category is unknown
   */
  public @Nullable Target targetFor(@Nullable String category) {
    return category == null ? target : overrides.getOrDefault(category, target);
  }
}
