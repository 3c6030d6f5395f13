package io.cxrating.tally;

import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard.Outcome;

/**
 * Which interactions, and what to know of what came of them.
 *
 * @param standard key of the standard
 * @param judgement touchpoints and criteria that count, and what each is held to
 * @param filter which interactions
 * @param outcome whether it was achieved, as it was posted or by its rule
 */
public record OutcomeQuery(
    String standard, Judgement judgement, TallyFilter filter, Outcome outcome) {}
