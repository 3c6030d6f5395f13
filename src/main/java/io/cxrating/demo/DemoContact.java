package io.cxrating.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** One simulated interaction, in the shape that the intake accepts. */
record DemoContact(
    String source,
    String id,
    String standard,
    String touchpoint,
    @JsonUnwrapped Circumstances circumstances,
    OffsetDateTime occurredAt,
    Map<String, Object> facts) {

  /** Unit, customer, need and channel of a contact. */
  record Circumstances(String unit, String customer, String category, String channel) {}

  /** The same contact with one more fact. */
  DemoContact with(String measure, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(measure, value);
    return new DemoContact(source, id, standard, touchpoint, circumstances, occurredAt, more);
  }
}
