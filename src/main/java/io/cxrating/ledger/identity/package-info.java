/**
 * What makes a ledger this ledger: its cluster, its number of replicate groups and its pseudonym
 * secret. A start with another identity is refused or restamps the rows.
 */
package io.cxrating.ledger.identity;
