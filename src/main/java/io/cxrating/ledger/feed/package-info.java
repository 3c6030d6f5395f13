/**
 * Reads the rows that were added to the ledger between two snapshots, without gaps or repeats. Each
 * projection follows it.
 */
@NullMarked
package io.cxrating.ledger.feed;

import org.jspecify.annotations.NullMarked;
