package io.cxrating.intake.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer about an interaction, or an invitation.
 *
 * @param instrument key of the instrument
 * @param asked null if it is unknown
 * @param answered null for an invitation without an answer
 * @param score null if there is none, including an answer without a score
 */
public record LinkedAnswer(
    String instrument,
    String unit,
    @Nullable Instant asked,
    @Nullable Instant answered,
    @Nullable Double score) {}
