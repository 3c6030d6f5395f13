package io.cxrating.projection.table;

import java.time.Instant;

/**
 * One interaction as the projection keeps it.
 *
 * @param rowId the ledger's number of the revision
 * @param standardId the ledger's number of the standard
 * @param unit the ledger's number of the unit
 * @param customer first 8 bytes of the pseudonym, null without a customer
 * @param journey a hash of its name, null where it belongs to none
 * @param group replicate group
 * @param day local date as an epoch day
 * @param occurredAt when, in UTC
 * @param facts the facts as a JSON object
 */
public record ProjectedRow(
    long rowId,
    int standardId,
    int unit,
    String touchpoint,
    String category,
    String channel,
    Long customer,
    Long journey,
    long group,
    int day,
    Instant occurredAt,
    String facts) {}
