package io.cxrating.ledger.feed;

import java.time.Instant;

/**
 * One revision of a survey answer as the ledger holds it.
 *
 * @param askedAt null where it is not known
 * @param answeredAt null for an invitation that nobody has answered
 * @param score null for an invitation, and where somebody answered without a score
 * @param weight null where none was given
 */
public record AnswerRow(
    LinkedRow row,
    int instrumentId,
    Instant askedAt,
    Instant answeredAt,
    Double score,
    Double weight,
    String category,
    String channel) {}
