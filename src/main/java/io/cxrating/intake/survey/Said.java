package io.cxrating.intake.survey;

import java.time.Instant;

/**
 * What somebody said about an interaction when asked.
 *
 * @param instrument key of the instrument
 * @param asked null where it is not known
 * @param answered null for an invitation that nobody answered
 * @param score null where there is none, also for an answer without a score
 */
public record Said(String instrument, String unit, Instant asked, Instant answered, Double score) {}
