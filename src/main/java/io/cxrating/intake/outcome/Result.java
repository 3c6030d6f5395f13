package io.cxrating.intake.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when an outcome was achieved.
 *
 * @param value null if there is none
 */
public record Result(Instant occurredAt, boolean achieved, @Nullable Double value) {}
