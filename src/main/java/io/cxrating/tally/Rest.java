package io.cxrating.tally;

/**
 * An attribute with more values than its standard declares. The most frequent values of all
 * interactions of the standard are kept apart, and the others count as {@link Trait#OTHER}.
 *
 * @param attribute key of the attribute
 * @param kept number of values that are kept apart
 * @param others number of the other values
 */
public record Rest(String attribute, int kept, long others) {}
