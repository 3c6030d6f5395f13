package io.cxrating.hostile;

import java.util.List;
import java.util.SplittableRandom;

/** Draws of a seeded generator. */
record Draw(SplittableRandom random) {
  /** Returns the draws of one request, which do not depend on any other request. */
  static Draw of(long seed, int index) {
    return new Draw(new SplittableRandom(seed * 1_000_003 + index));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
