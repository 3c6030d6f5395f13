package io.cxrating.ledger.feed;

import java.time.Instant;

/**
 * One revision of an observed outcome as the ledger holds it.
 *
 * @param outcome which outcome, by its key
 * @param value how much of it, null where it was not measured
 */
public record OutcomeRow(
    LinkedRow row, String outcome, Instant occurredAt, boolean achieved, Double value) {}
