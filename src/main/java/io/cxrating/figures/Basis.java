package io.cxrating.figures;

import io.cxrating.tally.duckdb.TallyView;
import java.time.LocalDate;
import java.util.List;

/**
 * What the figures of an answer rest on, enough to get them again.
 *
 * @param version in force on the slice's last day
 * @param versions all that were in force within the slice, ascending
 * @param method version of the rules by which sums become figures
 * @param watermark ledger changes that the figures rest on
 * @param unit the unit whose subtree the answer is about, null for all
 * @param from first local date of the slice, null where there is no data at all
 * @param stray rows left out because they lie far from all others, null for none; a date that was
 *     asked for is never moved
 */
public record Basis(
    String standard,
    int version,
    List<Integer> versions,
    String method,
    String watermark,
    double confidence,
    String unit,
    LocalDate from,
    LocalDate to,
    Stray stray) {
  /** Another version of the rules, other figures. */
  static final String METHOD = "cxrating-2";

  /** The basis of an answer about the days of {@code window}. */
  public static Basis of(TallyView view, SliceReading reading, Window window, double confidence) {
    VersionsInForce versions = reading.versions();
    return new Basis(
        reading.slice().standard(),
        versions.weighing(window).version(),
        versions.within(window),
        METHOD,
        Long.toString(view.watermark()),
        confidence,
        reading.slice().unit(),
        window.isEmpty() ? null : window.from(),
        window.isEmpty() ? null : window.to(),
        reading.days().stray());
  }

  /** The same where other rows were left out than those of the slice alone. */
  public Basis with(Stray leftOut) {
    return new Basis(
        standard, version, versions, method, watermark, confidence, unit, from, to, leftOut);
  }
}
