package io.cxrating.tally;

/**
 * A kind of answer that was given after its interaction.
 *
 * @param hours from the interaction to the answer, rounded
 * @param score of the answer
 */
public record Delayed(long hours, double score) {}
