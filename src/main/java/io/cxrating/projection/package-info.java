/**
 * The columnar copy of the ledger: its file, how it catches up, and consistent snapshots of it. It
 * can always be rebuilt from the ledger.
 */
package io.cxrating.projection;
