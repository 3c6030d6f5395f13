package io.cxrating.tally;

/**
 * Where an interaction is found in the ledger.
 *
 * @param rowId the ledger's number of its first revision; the cursor of a drill-down
 * @param source the system that posted it
 * @param id its id there
 */
public record RowKey(long rowId, String source, String id) {}
