package io.cxrating.tally;

import io.cxrating.standard.model.Judgement;

/**
 * Selects answers, and the judgement of their interactions.
 *
 * @param standard key of the standard
 * @param judgement touchpoints and criteria that count, with their targets
 * @param instrument the ledger's number of the instrument
 * @param filter selects the answers or the interactions
 */
public record AnswerQuery(
    String standard, Judgement judgement, int instrument, TallyFilter filter) {}
