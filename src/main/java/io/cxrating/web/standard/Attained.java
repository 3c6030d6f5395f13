package io.cxrating.web.standard;

import io.cxrating.figures.rated.RatingRow;
import io.cxrating.rating.RatingAnswer;
import io.cxrating.web.kit.Gauge;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.wording.Wording;
import java.util.HashMap;
import java.util.Map;

/** What came of touchpoints and criteria in a slice; of none where the reader may not see that. */
final class Attained {
  private final Map<String, Gauge> gauges = new HashMap<>();
  private final Question missed;

  /** Nothing that the reader may see. */
  static Attained nothing() {
    return new Attained(null);
  }

  /**
   * {@code missed}: the question for the rows behind a criterion, null for who may not see them.
   */
  Attained(Question missed) {
    this.missed = missed;
  }

  /** Takes in the rows of an answer by touchpoint or by criterion. */
  void add(RatingAnswer answer, Numerals numerals, Wording texts) {
    for (RatingRow row : answer.rows()) {
      Object criterion = row.key().get("criterion");
      String touchpoint = (String) row.key().get("touchpoint");
      gauges.put(
          criterion == null ? touchpoint : touchpoint + "." + criterion,
          Gauge.of(row, numerals, texts));
    }
  }

  /** The gauge of a touchpoint, or of {@code touchpoint.criterion}; null where there is none. */
  Gauge of(String path) {
    return gauges.get(path);
  }

  /** Where the interactions are that missed the criterion; null where they are not to be seen. */
  String missed(String path) {
    return missed == null || !gauges.containsKey(path)
        ? null
        : Question.href("/rows", missed.with("criterion", path).parameters());
  }
}
