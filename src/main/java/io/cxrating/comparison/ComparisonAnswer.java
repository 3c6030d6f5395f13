package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.tally.Trait;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request for comparisons.
 *
 * @param margin difference in points below which two ratings count as equivalent
 * @param sentence summary of all differences
 * @param adjustedSentence summary of the adjusted differences; null if nothing is adjusted
 */
public record ComparisonAnswer(
    @JsonUnwrapped Basis basis,
    String against,
    Correction correction,
    Set<Trait> adjust,
    double margin,
    String sentence,
    @Nullable String adjustedSentence,
    List<ComparisonRow> rows) {}
