package io.cxrating.tally;

import java.time.Instant;

/**
 * An interaction that contradicts an answer about it.
 *
 * @param rowId the ledger's number of the interaction
 * @param score of the answer, of the last one if there are several
 * @param answeredAt time of the answer
 */
public record Contradiction(long rowId, double score, Instant answeredAt) {}
