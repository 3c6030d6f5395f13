package io.cxrating.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.figures.rated.RatingRow;
import java.util.List;

/**
 * The answer to one request for ratings; its version weighs the row of an answer without a
 * breakdown.
 *
 * @param basis written among the fields of the answer
 * @param sentence summary of the rows
 */
public record RatingAnswer(@JsonUnwrapped Basis basis, String sentence, List<RatingRow> rows) {}
