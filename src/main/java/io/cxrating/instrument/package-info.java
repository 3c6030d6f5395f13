/**
 * Survey instruments: questions with their scales. Stewards declare them, the intake and the
 * contrast read them.
 */
package io.cxrating.instrument;
