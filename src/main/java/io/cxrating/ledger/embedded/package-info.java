/**
 * Starts a real PostgreSQL in the data folder and adopts or stops one that a killed service left.
 * Only this package knows its programs.
 */
package io.cxrating.ledger.embedded;
