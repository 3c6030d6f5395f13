/**
 * The columnar copy of the ledger: its file, its updates, and consistent snapshots. It can always
 * be rebuilt from the ledger.
 */
@NullMarked
package io.cxrating.projection;

import org.jspecify.annotations.NullMarked;
