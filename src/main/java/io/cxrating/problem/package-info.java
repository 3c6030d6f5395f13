/**
 * Every error that a request can have, and the code that writes RFC 9457 problems. All packages may
 * use it.
 */
@NullMarked
package io.cxrating.problem;

import org.jspecify.annotations.NullMarked;
