package io.cxrating.tally;

/**
 * Asks for the interactions that contradict what was answered about them.
 *
 * @param met whether every observed criterion is to be met, else missed
 * @param sign 1 where a larger score is a better one, else −1
 * @param atLeast whether {@code sign * score} is to be at least the bound, else below it
 * @param bound that bound
 * @param afterRowId only rows after this one, 0 for the first page
 * @param limit most rows to return, at least 1
 */
public record ContradictionQuery(
    boolean met, double sign, boolean atLeast, double bound, long afterRowId, int limit) {}
