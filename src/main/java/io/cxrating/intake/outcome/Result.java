package io.cxrating.intake.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when an outcome was achieved.
 *
 * @param value null if there is none
 * @param attributes by key; absent without any
 */
public record Result(
    Instant occurredAt,
    boolean achieved,
    @Nullable Double value,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> attributes) {}
