/**
 * A kind of posted row as one value: its table, columns, digest, merging and links, and how one row
 * is read. Ledger, feed, projection, erasure and intake loop over the list of kinds.
 */
@NullMarked
package io.cxrating.ledger.kind;

import org.jspecify.annotations.NullMarked;
