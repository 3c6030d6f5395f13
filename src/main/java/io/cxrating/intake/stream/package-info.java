/**
 * Cuts a body of any length into rows while it arrives and hands them to the writer in batches. It
 * bounds memory and the number of requests at once.
 */
package io.cxrating.intake.stream;
