package io.cxrating.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The answer to one request for ratings; its version is the one that weighs a single row.
 *
 * @param basis written among the fields of the answer
 */
public record RatingAnswer(@JsonUnwrapped Basis basis, List<RatingRow> rows) {}
