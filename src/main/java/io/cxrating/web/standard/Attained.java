package io.cxrating.web.standard;

import io.cxrating.figures.rated.RatingRow;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.wording.Wording;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of touchpoints and criteria in a slice; empty for a reader who may not see ratings.
 */
final class Attained {
  private final Map<String, Gauge> gauges = new HashMap<>();
  private final @Nullable Question missed;

  /** Without any rating. */
  static Attained nothing() {
    return new Attained(null);
  }

  /**
   * {@code missed}: the question for the rows behind a criterion; null for a reader who may not see
   * them.
   */
  Attained(@Nullable Question missed) {
    this.missed = missed;
  }

  /** Adds the rows of an answer by touchpoint or by criterion. */
  void add(RatingAnswer answer, Numerals numerals, Wording texts) {
    for (RatingRow row : answer.rows()) {
      Object criterion = row.key().get("criterion");
      String touchpoint = (String) row.key().get("touchpoint");
      gauges.put(
          criterion == null ? touchpoint : touchpoint + "." + criterion,
          Gauge.of(row, numerals, texts));
    }
  }

  /** The gauge of a touchpoint, or of {@code touchpoint.criterion}; null for none. */
  @Nullable Gauge of(String path) {
    return gauges.get(path);
  }

  /**
   * The address of the interactions that missed the criterion; null if the reader may not see them.
   */
  @Nullable String missed(String path) {
    return missed == null || !gauges.containsKey(path)
        ? null
        : Question.href("/rows", missed.with("criterion", path).parameters());
  }
}
