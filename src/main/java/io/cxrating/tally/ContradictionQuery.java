package io.cxrating.tally;

/**
 * Selects interactions that contradict answers about them.
 *
 * @param met true selects interactions with every observed criterion met; false those with every
 *     one missed
 * @param sign 1 if a larger score is better, else −1
 * @param atLeast true selects scores with {@code sign * score} at least the bound; false those
 *     below it
 * @param bound that bound
 * @param afterRowId only rows after this one; 0 for the first page
 * @param limit maximum number of rows, at least 1
 */
public record ContradictionQuery(
    boolean met, double sign, boolean atLeast, double bound, long afterRowId, int limit) {}
