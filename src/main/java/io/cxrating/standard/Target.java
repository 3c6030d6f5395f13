package io.cxrating.standard;

import java.util.Set;

/** What a fact must be for a criterion to be met (1), tolerated (half) or missed (0). */
public sealed interface Target {

  /** Met up to {@code limit}, tolerated up to {@code tolerated} (null: no tolerance), inclusive. */
  record AtMost(double limit, Double tolerated) implements Target {}

  /** Met from {@code limit} on, tolerated from {@code tolerated} on (null: none), inclusive. */
  record AtLeast(double limit, Double tolerated) implements Target {}

  /** Met within [low, high], tolerated within [toleratedLow, toleratedHigh] (both null: none). */
  record Between(double low, double high, Double toleratedLow, Double toleratedHigh)
      implements Target {}

  /** Met by exactly this truth value. */
  record Is(boolean value) implements Target {}

  /** Met by a value of {@code values}, tolerated by one of {@code tolerated}. */
  record OneOf(Set<String> values, Set<String> tolerated) implements Target {}
}
