package io.cxrating.web.kit;

import io.cxrating.comparison.Standing;
import io.cxrating.figures.rated.BandVerdict;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.figures.row.Limits;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Status;
import io.cxrating.wording.Wording;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rating as pages show it, always with its interval. Without a rating, the numbers are null and
 * {@code why} states the reasons.
 *
 * @param state {@code reliable}, {@code provisional} or {@code insufficient}: style class
 * @param status the same in words
 * @param why the reasons in words; empty for a reliable rating
 */
public record Gauge(Ranged rating, String band, String state, String status, String why) {

  public static Gauge of(RatingRow row, Numerals numerals, Wording texts) {
    RatingRow.Rating rating = row.summary().rating();
    return rating == null
        ? none(row.summary().reasons(), texts)
        : new Gauge(
            points(rating.value(), rating.shown(), numerals),
            band(row.summary().band(), texts),
            word(row.summary().status()),
            status(row.summary().status(), texts),
            texts.reasons(row.summary().reasons()));
  }

  /** A rating without a band, such as one period of a trend. */
  public static Gauge of(
      Standing.Level level,
      Status status,
      Collection<Reason> reasons,
      Numerals numerals,
      Wording texts) {
    return new Gauge(
        points(level.value(), level.shown(), numerals),
        "",
        word(status),
        status(status, texts),
        texts.reasons(reasons));
  }

  /** A missing rating with its reasons. */
  public static Gauge none(Collection<Reason> reasons, Wording texts) {
    return new Gauge(
        Ranged.NONE,
        "",
        word(Status.INSUFFICIENT),
        status(Status.INSUFFICIENT, texts),
        texts.reasons(reasons));
  }

  public boolean isRated() {
    return rating.isKnown();
  }

  private static Ranged points(double value, Limits shown, Numerals numerals) {
    return new Ranged(
        value,
        new Interval(shown.lower(), shown.upper()),
        numerals.points(value),
        numerals.range(shown.lower(), shown.upper()));
  }

  private static String band(@Nullable BandVerdict band, Wording texts) {
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
