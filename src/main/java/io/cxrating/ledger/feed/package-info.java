/**
 * Reads what the ledger gained between two snapshots, without gaps or repeats. Each projection
 * follows it.
 */
package io.cxrating.ledger.feed;
