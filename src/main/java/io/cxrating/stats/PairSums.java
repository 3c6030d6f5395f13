package io.cxrating.stats;

/**
 * Second moments over interactions, criteria x criteria, row-major; zero where the two criteria
 * belong to different touchpoints, since one interaction happens at one touchpoint.
 *
 * @param scoreScore Σ_i h_ic h_id over interactions where both are observed, h = 2 s (quarters)
 * @param scoreObserved Σ_i h_ic 1[d observed] over interactions where both are observed (halves)
 * @param observedObserved Σ_i 1[c observed] 1[d observed]
 */
public record PairSums(long[] scoreScore, long[] scoreObserved, long[] observedObserved) {}
