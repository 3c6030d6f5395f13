package io.cxrating.demo;

import java.time.OffsetDateTime;
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
    Map<String, Object> facts) {}
