package io.cxrating.contrast;

import java.time.Instant;

/**
 * One interaction that contradicts what was answered about it; its customer is nobody's to read.
 *
 * @param score of the last answer that contradicts it
 */
public record DisagreementItem(
    String source,
    String id,
    String unit,
    String touchpoint,
    Instant occurredAt,
    String category,
    String channel,
    double score,
    Instant answeredAt) {}
