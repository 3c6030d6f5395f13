package io.cxrating.tally;

import java.time.Instant;

/**
 * An interaction that contradicts what was answered about it.
 *
 * @param rowId the ledger's number of the interaction
 * @param score of the answer, of the last one where there are several
 * @param answeredAt when it was given
 */
public record Contradiction(long rowId, double score, Instant answeredAt) {}
