package io.cxrating.rating;

import java.time.Instant;
import java.util.List;

/**
 * One page of interactions.
 *
 * @param version the version whose criterion this is
 * @param next cursor of the page after it, null on the last one
 */
record DrillDownAnswer(
    String standard,
    int version,
    String criterion,
    String watermark,
    List<Item> items,
    String next) {

  /**
   * One interaction and how it stands to the criterion; its customer is nobody's to read.
   *
   * @param observed what was observed, null where nothing was
   */
  record Item(
      String source,
      String id,
      String unit,
      String touchpoint,
      Instant occurredAt,
      String category,
      String channel,
      DrillDownRequest.Result result,
      Object observed) {}
}
