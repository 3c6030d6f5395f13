/**
 * Writes batches of rows in grouped transactions, finds duplicates and conflicts, and reports each
 * row. An acknowledged row is committed.
 */
@NullMarked
package io.cxrating.intake.write;

import org.jspecify.annotations.NullMarked;
