package io.cxrating.intake.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The question and the answer of a customer.
 *
 * @param askedAt null if it is unknown
 * @param answeredAt null for an invitation
 * @param score null for an invitation and for an answer without a score
 * @param weight null where none was given, like category and channel
 * @param attributes by key; absent without any
 */
public record Reply(
    @Nullable Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable Double score,
    @Nullable Double weight,
    @Nullable String category,
    @Nullable String channel,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> attributes) {}
