/**
 * Reads bodies and writes answers at the pace of the client. Limits the time, the threads and the
 * memory that a slow client can hold.
 */
@NullMarked
package io.cxrating.transfer;

import org.jspecify.annotations.NullMarked;
