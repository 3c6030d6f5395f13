/**
 * Differences between units with verdicts that hold for all pairs together. The rooms below rank
 * units, follow one slice over time and plan sample sizes.
 */
package io.cxrating.comparison;
