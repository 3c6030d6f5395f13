package io.cxrating.intake.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unit, time and customer's category of an interaction.
 *
 * @param category null where none was given, like channel and journey
 * @param localDate the day of the interaction where its unit is
 * @param customerKnown whether a customer was named
 * @param attributes by key; absent without any
 */
public record Circumstances(
    String unit,
    @Nullable String category,
    @Nullable String channel,
    @Nullable String journey,
    Instant occurredAt,
    LocalDate localDate,
    boolean customerKnown,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> attributes) {}
