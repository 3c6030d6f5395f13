/** Removes all data of one customer from the ledger. Projections follow through the change feed. */
package io.cxrating.erasure;
