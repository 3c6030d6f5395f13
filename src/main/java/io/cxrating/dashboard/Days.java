package io.cxrating.dashboard;

import io.cxrating.rating.Basis;

/** The days of an answer, in words. */
final class Days {
  private Days() {}

  static String of(Basis basis, Numerals numerals) {
    return basis.from() == null
        ? Numerals.NONE
        : numerals
            .texts()
            .say("between", numerals.day(basis.from()), numerals.day(basis.to().minusDays(1)));
  }
}
