package io.cxrating.standard.model;

import java.util.Set;

/** What a fact must be for a criterion to be met (1), tolerated (half) or missed (0). */
public sealed interface Target {

  /** The name of this kind of target in a standard, such as {@code atMost}. */
  default String kind() {
    return switch (this) {
      case AtMost t -> "atMost";
      case AtLeast t -> "atLeast";
      case Between t -> "between";
      case Is t -> "is";
      case OneOf t -> "oneOf";
    };
  }

  /** Whether a measure of that type can be held against it. */
  default boolean fits(MeasureType type) {
    return switch (this) {
      case AtMost t -> type == MeasureType.NUMBER || type == MeasureType.COUNT;
      case AtLeast t -> type == MeasureType.NUMBER || type == MeasureType.COUNT;
      case Between t -> type == MeasureType.NUMBER || type == MeasureType.COUNT;
      case Is t -> type == MeasureType.BOOLEAN;
      case OneOf t -> type == MeasureType.CATEGORY;
    };
  }

  /** Met up to {@code limit}, tolerated up to {@code tolerated} (null: no tolerance), inclusive. */
  record AtMost(double limit, Double tolerated) implements Target {
    public AtMost {
      limit = finite(limit);
      tolerated = tolerated == null ? null : finite(tolerated);
      require(tolerated == null || tolerated > limit, "tolerated lies above atMost");
    }
  }

  /** Met from {@code limit} on, tolerated from {@code tolerated} on (null: none), inclusive. */
  record AtLeast(double limit, Double tolerated) implements Target {
    public AtLeast {
      limit = finite(limit);
      tolerated = tolerated == null ? null : finite(tolerated);
      require(tolerated == null || tolerated < limit, "tolerated lies below atLeast");
    }
  }

  /** Met within [low, high], tolerated within [toleratedLow, toleratedHigh] (both null: none). */
  record Between(double low, double high, Double toleratedLow, Double toleratedHigh)
      implements Target {
    public Between {
      low = finite(low);
      high = finite(high);
      toleratedLow = toleratedLow == null ? null : finite(toleratedLow);
      toleratedHigh = toleratedHigh == null ? null : finite(toleratedHigh);
      require(low <= high, "the first number of between is not above the second");
      require((toleratedLow == null) == (toleratedHigh == null), "tolerated has two ends or none");
      require(
          toleratedLow == null
              || toleratedLow <= low
                  && high <= toleratedHigh
                  && (toleratedLow < low || high < toleratedHigh),
          "tolerated encloses between, and is wider");
    }
  }

  /** Met by exactly this truth value. */
  record Is(boolean value) implements Target {}

  /** Met by a value of {@code values}, tolerated by one of {@code tolerated}. */
  record OneOf(Set<String> values, Set<String> tolerated) implements Target {
    public OneOf {
      values = Set.copyOf(values);
      tolerated = Set.copyOf(tolerated);
      require(!values.isEmpty(), "oneOf names a value");
      require(tolerated.stream().noneMatch(values::contains), "tolerated names no value of oneOf");
    }
  }

  /** Negative zero is zero, so that equal targets are equal. */
  private static double finite(double number) {
    require(Double.isFinite(number), "a target is a finite number");
    return number + 0.0;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
