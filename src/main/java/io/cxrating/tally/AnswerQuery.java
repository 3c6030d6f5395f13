package io.cxrating.tally;

import io.cxrating.standard.model.Judgement;

/**
 * Which answers are asked about, and what judges the interactions that they are about.
 *
 * @param standard key of the standard
 * @param judgement touchpoints and criteria that count, and what each is held to
 * @param instrument the ledger's number of the instrument
 * @param filter which answers, or which interactions
 */
public record AnswerQuery(
    String standard, Judgement judgement, int instrument, TallyFilter filter) {}
