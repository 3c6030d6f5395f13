package io.cxrating.hostile;

import java.util.Locale;

/** How much the attacks do: a short form in every build, the full form by hand. */
enum Size {
  SHORT,
  FULL;

  /** Returns the size that {@code -Dcxrating.hostile} names; short by default. */
  static Size chosen() {
    return valueOf(System.getProperty("cxrating.hostile", "short").toUpperCase(Locale.ROOT));
  }

  /** Returns the number for the chosen size. */
  static int of(int shortForm, int fullForm) {
    return chosen() == FULL ? fullForm : shortForm;
  }

  /** Returns the seed of all attacks, and prints it with the name of the attack. */
  static long seed(String attack) {
    long seed = Long.getLong("cxrating.hostile.seed", 1);
    System.out.printf(
        Locale.ROOT, "%s, %s form: -Dcxrating.hostile.seed=%d%n", attack, chosen(), seed);
    return seed;
  }
}
