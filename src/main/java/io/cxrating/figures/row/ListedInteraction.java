package io.cxrating.figures.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One interaction of a list. Its customer is never shown.
 *
 * @param attributes by key; absent without any
 */
public record ListedInteraction(
    String source,
    String id,
    @Nullable String unit,
    String touchpoint,
    Instant occurredAt,
    @Nullable String category,
    @Nullable String channel,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> attributes) {}
