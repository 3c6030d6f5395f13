package io.cxrating.stats;

import io.cxrating.MarkedPage;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a simulation's table into docs/validation.md, between the markers of its section. */
public final class ValidationReport {

  private static final MarkedPage PAGE =
      new MarkedPage(Path.of("docs", "validation.md"), "simulation");

  private ValidationReport() {}

  public static void write(String section, String markdown) {
    PAGE.write(section, markdown);
  }

  /** Formats a share in percent with one decimal, or a dash without a total. */
  public static String percent(long part, long whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }

  /** Whether a share of runs is below a bound by more than random variation. */
  public static boolean below(double bound, long part, long whole, double standardErrors) {
    return part < whole * bound - standardErrors * Math.sqrt(whole * bound * (1 - bound));
  }

  /** Whether a share of runs is above a bound by more than random variation. */
  public static boolean above(double bound, long part, long whole, double standardErrors) {
    return below(1 - bound, whole - part, whole, standardErrors);
  }
}
