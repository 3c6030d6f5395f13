package io.cxrating.tally;

/**
 * What answers are alike in that came after an interaction.
 *
 * @param hours from the interaction to the answer, rounded
 * @param score of the answer
 */
public record Delayed(long hours, double score) {}
