package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Two units compared.
 *
 * @param b key of the other unit, {@code rest} for all others together
 * @param raw as they are, written among the fields of the row
 * @param adjusted as if both had the same mix of customers; null where that was not asked for
 */
public record ComparisonRow(
    String a,
    String aName,
    String b,
    String bName,
    @JsonUnwrapped Difference raw,
    Difference adjusted) {}
