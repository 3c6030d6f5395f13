package io.cxrating.web.kit;

import io.cxrating.comparison.Standing;
import io.cxrating.figures.rated.BandVerdict;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Status;
import io.cxrating.wording.Wording;
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
public record Gauge(
    Double value,
    Double lower,
    Double upper,
    String text,
    String interval,
    String band,
    String state,
    String status,
    String why) {

  public static Gauge of(RatingRow row, Numerals numerals, Wording texts) {
    RatingRow.Rating rating = row.rating();
    return rating == null
        ? none(row.reasons(), texts)
        : new Gauge(
            rating.value(),
            rating.shown().lower(),
            rating.shown().upper(),
            numerals.points(rating.value()),
            numerals.range(rating.shown().lower(), rating.shown().upper()),
            band(row.band(), texts),
            word(row.status()),
            status(row.status(), texts),
            texts.reasons(row.reasons()));
  }

  /** A rating that has no band, such as one period of a trend. */
  public static Gauge of(
      Standing.Level level,
      Status status,
      Collection<Reason> reasons,
      Numerals numerals,
      Wording texts) {
    return new Gauge(
        level.value(),
        level.shown().lower(),
        level.shown().upper(),
        numerals.points(level.value()),
        numerals.range(level.shown().lower(), level.shown().upper()),
        "",
        word(status),
        status(status, texts),
        texts.reasons(reasons));
  }

  /** No rating, and why. */
  public static Gauge none(Collection<Reason> reasons, Wording texts) {
    return new Gauge(
        null,
        null,
        null,
        Numerals.NONE,
        "",
        "",
        word(Status.INSUFFICIENT),
        status(Status.INSUFFICIENT, texts),
        texts.reasons(reasons));
  }

  public boolean isRated() {
    return value != null;
  }

  private static String band(BandVerdict band, Wording texts) {
    return band == null ? "" : band.certain() ? band.name() : texts.say("bandLikely", band.name());
  }

  private static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static String status(Status status, Wording texts) {
    return switch (status) {
      case RELIABLE -> texts.say("reliable");
      case PROVISIONAL -> texts.say("provisional");
      case INSUFFICIENT -> texts.say("insufficient");
    };
  }
}
