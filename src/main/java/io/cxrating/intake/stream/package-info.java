/**
 * Splits a body of any length into rows while it arrives and passes them to the writer in batches.
 * It limits memory and the number of concurrent requests.
 */
@NullMarked
package io.cxrating.intake.stream;

import org.jspecify.annotations.NullMarked;
