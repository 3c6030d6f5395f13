package io.cxrating.figures.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One interaction of a list. Its customer is never shown. */
public record ListedInteraction(
    String source,
    String id,
    @Nullable String unit,
    String touchpoint,
    Instant occurredAt,
    @Nullable String category,
    @Nullable String channel) {}
