/**
 * Values and distributions that all statistics share. Statistics are pure functions without clock,
 * network or storage.
 */
package io.cxrating.stats;
