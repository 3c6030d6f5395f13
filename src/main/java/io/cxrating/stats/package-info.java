/**
 * Values and distributions that all statistics share. Statistics are pure functions without clock,
 * network or storage.
 */
@NullMarked
package io.cxrating.stats;

import org.jspecify.annotations.NullMarked;
