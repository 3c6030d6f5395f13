package io.cxrating.demo;

import java.time.OffsetDateTime;

/** One simulated outcome, in the shape that the intake accepts. */
record DemoOutcome(
    String source,
    String id,
    String outcome,
    String unit,
    String customer,
    DemoAnswer.Of interaction,
    OffsetDateTime occurredAt,
    boolean achieved) {}
