package io.cxrating.rating;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer to one request for ratings.
 *
 * @param version in force on the slice's last day, by which a single row is weighed
 * @param versions all that were in force within the slice, ascending
 * @param watermark ledger changes that the figures rest on
 * @param unit the unit whose subtree was rated, null for all
 * @param from first local date of the slice, null where there is no data at all
 */
record RatingAnswer(
    String standard,
    int version,
    List<Integer> versions,
    String method,
    String watermark,
    double confidence,
    String unit,
    LocalDate from,
    LocalDate to,
    List<RatingRow> rows) {
  /** Version of the rules by which sums become figures; another version, other figures. */
  static final String METHOD = "cxrating-1";
}
