package io.cxrating.demo;

import java.time.OffsetDateTime;

/** One simulated survey answer or invitation, in the shape that the intake takes. */
record DemoAnswer(
    String source,
    String id,
    String instrument,
    String unit,
    String customer,
    Of interaction,
    OffsetDateTime askedAt,
    OffsetDateTime answeredAt,
    Integer score,
    String category,
    String channel) {

  /** Which interaction it is about. */
  record Of(String source, String id) {}

  /** What was known of it before anybody answered. */
  DemoAnswer invitation() {
    return new DemoAnswer(
        source,
        id,
        instrument,
        unit,
        customer,
        interaction,
        askedAt,
        null,
        null,
        category,
        channel);
  }
}
