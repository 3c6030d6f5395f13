/**
 * The statistics of CXRating: pure functions from sums to numbers. A {@link
 * io.cxrating.stats.SliceSums} goes in, an estimate with its uncertainty and its reasons comes out;
 * nothing here knows HTTP, a database, a clock or an engine.
 */
package io.cxrating.stats;
