package io.cxrating.tally;

/**
 * What there is of a survey, whatever it is of use for.
 *
 * @param invited invitations, answered or not
 * @param answered answers with a score
 * @param blank answers without a score; they count as not answered
 * @param customers distinct known customers of the answers with a score
 * @param withoutCustomer answers that name no customer, like the next two with a score
 * @param withoutInteraction that name no interaction
 * @param notJoined that name one which is unknown, or which another standard is about
 * @param answeredBefore that were given before the interaction that they name
 */
public record AnswerCounts(
    long invited,
    long answered,
    long blank,
    long customers,
    long withoutCustomer,
    long withoutInteraction,
    long notJoined,
    long answeredBefore) {}
