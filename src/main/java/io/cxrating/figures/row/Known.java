package io.cxrating.figures.row;

import org.jspecify.annotations.Nullable;

/** Numbers as answers give them. */
public final class Known {
  private Known() {}

  /** Null for what is not a number. */
  public static @Nullable Double of(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
