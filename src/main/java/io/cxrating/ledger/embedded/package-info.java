/**
 * Starts a real PostgreSQL in the data folder, and adopts or stops one that a killed service left
 * running. Only this package knows its programs.
 */
@NullMarked
package io.cxrating.ledger.embedded;

import org.jspecify.annotations.NullMarked;
