/**
 * Questions to the projection and the sums that answer them. Features know this package and no
 * engine.
 */
package io.cxrating.tally;
