package io.cxrating.demo;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** One simulated interaction, in the shape that the intake takes. */
record DemoContact(
    String source,
    String id,
    String standard,
    String touchpoint,
    String unit,
    String customer,
    String category,
    String channel,
    OffsetDateTime occurredAt,
    Map<String, Object> facts) {

  /** The same contact with one more fact. */
  DemoContact with(String measure, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(measure, value);
    return new DemoContact(
        source, id, standard, touchpoint, unit, customer, category, channel, occurredAt, more);
  }
}
