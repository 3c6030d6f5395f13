package io.cxrating.tally;

/**
 * The numbers of invitations and answers of a survey.
 *
 * @param invited invitations, answered or not
 * @param answered answers with a score
 * @param blank answers without a score; they count as not answered
 * @param customers distinct known customers of the answers with a score
 * @param withoutCustomer answers that name no customer; like the next two, only those with a score
 * @param withoutInteraction answers that name no interaction
 * @param notJoined answers that name an interaction that is unknown or belongs to another standard
 * @param answeredBefore answers given before the interaction that they name
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
