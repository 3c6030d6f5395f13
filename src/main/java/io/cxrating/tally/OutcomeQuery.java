package io.cxrating.tally;

import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard.Outcome;

/**
 * Selects interactions and one of their outcomes.
 *
 * @param standard key of the standard
 * @param judgement touchpoints and criteria that count, with their targets
 * @param filter selects the interactions
 * @param outcome the outcome, posted or derived by its rule
 */
public record OutcomeQuery(
    String standard, Judgement judgement, TallyFilter filter, Outcome outcome) {}
