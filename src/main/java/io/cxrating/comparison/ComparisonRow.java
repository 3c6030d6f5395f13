package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of two units.
 *
 * @param b key of the other unit, {@code rest} for all others together
 * @param raw the unadjusted difference, written among the fields of the row
 * @param adjusted the difference for a common mix of customers; null unless requested
 */
public record ComparisonRow(
    String a,
    String aName,
    String b,
    String bName,
    @JsonUnwrapped Difference raw,
    @Nullable Difference adjusted) {}
