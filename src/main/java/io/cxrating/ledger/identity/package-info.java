/**
 * The identity of a ledger: its cluster, its number of replicate groups and its pseudonym secret. A
 * start with another identity is rejected or restamps the rows.
 */
@NullMarked
package io.cxrating.ledger.identity;

import org.jspecify.annotations.NullMarked;
