package io.cxrating.ledger.feed;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One revision of an interaction as the ledger holds it.
 *
 * @param supersedes the row of the revision before this one, which no longer counts; null for the
 *     first
 * @param customer the pseudonym, null where the customer is not known
 * @param anonymousKey the pseudonym that stands in for an unknown customer, null for a known one
 * @param localDate the day in the time zone of the unit
 * @param facts a JSON object
 * @param journey a hash of its name, null where it belongs to none
 */
public record InteractionRow(
    long rowId,
    Long supersedes,
    int standardId,
    int unitId,
    String touchpoint,
    String category,
    String channel,
    byte[] customer,
    byte[] anonymousKey,
    Instant occurredAt,
    LocalDate localDate,
    String facts,
    Long journey) {}
