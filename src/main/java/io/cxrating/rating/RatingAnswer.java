package io.cxrating.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.figures.rated.RatingRow;
import java.util.List;

/**
 * The answer to one request for ratings; its version is the one that weighs a single row.
 *
 * @param basis written among the fields of the answer
 * @param sentence what the rows say, to be read aloud
 */
public record RatingAnswer(@JsonUnwrapped Basis basis, String sentence, List<RatingRow> rows) {}
