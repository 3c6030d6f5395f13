package io.cxrating.standard.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The condition on a fact under which a criterion is met (1), tolerated (half) or missed (0). */
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

  /** Whether measures of that type can be compared with it. */
  default boolean fits(MeasureType type) {
    return switch (this) {
      case AtMost t -> type.isNumeric();
      case AtLeast t -> type.isNumeric();
      case Between t -> type.isNumeric();
      case Is t -> type == MeasureType.BOOLEAN;
      case OneOf t -> type == MeasureType.CATEGORY;
    };
  }

  /** Met up to {@code limit}, tolerated up to {@code tolerated} (null: no tolerance), inclusive. */
  record AtMost(double limit, @Nullable Double tolerated) implements Target {
    /** The largest number that is not missed. */
    public double outermost() {
      return tolerated == null ? limit : tolerated;
    }

    public AtMost {
      limit = finite(limit);
      tolerated = tolerated == null ? null : finite(tolerated);
      require(tolerated == null || tolerated > limit, "tolerated must be greater than atMost");
    }
  }

  /** Met from {@code limit} on, tolerated from {@code tolerated} on (null: none), inclusive. */
  record AtLeast(double limit, @Nullable Double tolerated) implements Target {
    public AtLeast {
      limit = finite(limit);
      tolerated = tolerated == null ? null : finite(tolerated);
      require(tolerated == null || tolerated < limit, "tolerated must be less than atLeast");
    }
  }

  /** Met within [low, high], tolerated within [toleratedLow, toleratedHigh] (both null: none). */
  record Between(
      double low, double high, @Nullable Double toleratedLow, @Nullable Double toleratedHigh)
      implements Target {
    /** The largest number that is not missed. */
    public double outermost() {
      return toleratedHigh == null ? high : toleratedHigh;
    }

    public Between {
      low = finite(low);
      high = finite(high);
      toleratedLow = toleratedLow == null ? null : finite(toleratedLow);
      toleratedHigh = toleratedHigh == null ? null : finite(toleratedHigh);
      require(low <= high, "the first number of between must not be greater than the second");
      require(
          (toleratedLow == null) == (toleratedHigh == null),
          "tolerated must have two limits or none");
      require(
          toleratedLow == null
              || toleratedHigh == null
              || (toleratedLow <= low
                  && high <= toleratedHigh
                  && (toleratedLow < low || high < toleratedHigh)),
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
      require(!values.isEmpty(), "oneOf must list at least one value");
      require(
          tolerated.stream().noneMatch(values::contains),
          "tolerated must not list a value of oneOf");
    }
  }

  /** Converts negative zero to zero, so that equal targets are equal. */
  private static double finite(double number) {
    require(Double.isFinite(number), "a target must be a finite number");
    return number + 0.0;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
