package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.figures.Trait;
import java.util.List;
import java.util.Set;

/**
 * The answer to one request for comparisons.
 *
 * @param margin points within which two ratings count as equivalent
 * @param sentence what all differences come to
 * @param adjustedSentence the same of the adjusted ones, null where nothing is adjusted
 */
public record ComparisonAnswer(
    @JsonUnwrapped Basis basis,
    String against,
    Correction correction,
    Set<Trait> adjust,
    double margin,
    String sentence,
    String adjustedSentence,
    List<ComparisonRow> rows) {}
