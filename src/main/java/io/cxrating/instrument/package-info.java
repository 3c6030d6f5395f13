/**
 * Survey instruments: questions with their scales. Stewards declare them, the intake and the
 * contrast read them.
 */
@NullMarked
package io.cxrating.instrument;

import org.jspecify.annotations.NullMarked;
