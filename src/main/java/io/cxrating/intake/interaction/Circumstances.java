package io.cxrating.intake.interaction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Unit, time and customer's category of an interaction.
 *
 * @param category null where none was given, like channel and journey
 * @param localDate the day of the interaction where its unit is
 * @param customerKnown whether a customer was named
 */
public record Circumstances(
    String unit,
    @Nullable String category,
    @Nullable String channel,
    @Nullable String journey,
    Instant occurredAt,
    LocalDate localDate,
    boolean customerKnown) {}
