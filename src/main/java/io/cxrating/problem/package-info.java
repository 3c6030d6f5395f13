/**
 * Every way in which a request can be wrong, and the one place that writes RFC 9457 problems. All
 * packages may use it.
 */
package io.cxrating.problem;
