package io.cxrating.intake.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question and the answer of a customer.
 *
 * @param askedAt null if it is unknown
 * @param answeredAt null for an invitation
 * @param score null for an invitation and for an answer without a score
 * @param weight null where none was given, like category and channel
 */
public record Reply(
    @Nullable Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable Double score,
    @Nullable Double weight,
    @Nullable String category,
    @Nullable String channel) {}
