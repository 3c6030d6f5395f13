package io.cxrating.dashboard;

import io.cxrating.comparison.Standing;
import io.cxrating.rating.BandVerdict;
import io.cxrating.rating.RatingRow;
import io.cxrating.stats.Reason;
import io.cxrating.stats.Status;
import io.cxrating.wording.Sentences;
import java.util.Collection;
import java.util.Locale;

/**
 * A rating as pages show it, never without its interval. Where there is none, the numbers are null
 * and {@code why} says why.
 *
 * @param state {@code reliable}, {@code provisional} or {@code insufficient}, for the looks
 * @param status the same in words
 * @param why the reasons in words; empty for a reliable rating
 */
record Gauge(
    Double value,
    Double lower,
    Double upper,
    String text,
    String interval,
    String band,
    String state,
    String status,
    String why) {

  static Gauge of(RatingRow row, Numerals numerals, Texts texts) {
    RatingRow.Rating rating = row.rating();
    return rating == null
        ? none(row.reasons(), texts)
        : new Gauge(
            rating.value(),
            rating.lower(),
            rating.upper(),
            numerals.points(rating.value()),
            numerals.range(rating.lower(), rating.upper()),
            band(row.band(), texts),
            word(row.status()),
            status(row.status(), texts),
            why(row.reasons()));
  }

  /** A rating that has no band, such as one period of a trend. */
  static Gauge of(
      Standing.Level level,
      Status status,
      Collection<Reason> reasons,
      Numerals numerals,
      Texts texts) {
    return new Gauge(
        level.value(),
        level.lower(),
        level.upper(),
        numerals.points(level.value()),
        numerals.range(level.lower(), level.upper()),
        "",
        word(status),
        status(status, texts),
        why(reasons));
  }

  /** No rating, and why. */
  static Gauge none(Collection<Reason> reasons, Texts texts) {
    return new Gauge(
        null,
        null,
        null,
        Numerals.NONE,
        "",
        "",
        word(Status.INSUFFICIENT),
        status(Status.INSUFFICIENT, texts),
        why(reasons));
  }

  public boolean isRated() {
    return value != null;
  }

  private static String band(BandVerdict band, Texts texts) {
    return band == null ? "" : band.certain() ? band.name() : texts.bandLikely(band.name());
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static String status(Status status, Texts texts) {
    return switch (status) {
      case RELIABLE -> texts.reliable();
      case PROVISIONAL -> texts.provisional();
      case INSUFFICIENT -> texts.insufficient();
    };
  }

  private static String why(Collection<Reason> reasons) {
    return reasons.isEmpty() ? "" : Sentences.reasons(reasons);
  }
}
