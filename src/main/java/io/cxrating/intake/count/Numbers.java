package io.cxrating.intake.count;

/**
 * The interactions of one criterion, unit and period by result.
 *
 * @param unobserved those in which the criterion was not observed
 */
public record Numbers(long met, long tolerated, long missed, long unobserved) {}
