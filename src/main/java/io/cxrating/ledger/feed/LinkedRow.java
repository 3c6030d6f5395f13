package io.cxrating.ledger.feed;

import java.time.LocalDate;

/**
 * What survey answers and outcomes have in common, as the ledger holds one revision.
 *
 * @param supersedes the row of the revision before this one, which no longer counts; null for the
 *     first
 * @param customer the pseudonym, null where the customer is not known
 * @param anonymousKey the pseudonym that stands in for an unknown customer, null for a known one
 * @param localDate the day in the time zone of the unit
 * @param namesInteraction whether it says which interaction it belongs to
 * @param interaction the row of that interaction's revision that holds; null where none is named or
 *     known
 */
public record LinkedRow(
    long rowId,
    Long supersedes,
    int unitId,
    byte[] customer,
    byte[] anonymousKey,
    LocalDate localDate,
    boolean namesInteraction,
    Long interaction) {}
