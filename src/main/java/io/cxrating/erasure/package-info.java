/** Removes all data of one customer from the ledger. Projections follow through the change feed. */
@NullMarked
package io.cxrating.erasure;

import org.jspecify.annotations.NullMarked;
