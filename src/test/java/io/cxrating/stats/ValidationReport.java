package io.cxrating.stats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a simulation's table into docs/validation.md, between the markers of its section. */
public final class ValidationReport {

  private static final Path FILE = Path.of("docs", "validation.md");

  private ValidationReport() {}

  public static synchronized void write(String section, String markdown) {
    String begin = "<!-- simulation:" + section + " begin -->\n";
    String end = "<!-- simulation:" + section + " end -->";
    try {
      String text = Files.readString(FILE);
      int from = text.indexOf(begin);
      int to = text.indexOf(end);
      if (from < 0 || to < from) {
        throw new IllegalStateException(FILE + " has no markers for " + section);
      }
      String head = text.substring(0, from + begin.length());
      Files.writeString(FILE, head + markdown + text.substring(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
