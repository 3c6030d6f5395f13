package io.cxrating.intake.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cxrating.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Why one row of a request was rejected.
 *
 * @param index position of the row in the request, from 0; blank lines do not count
 * @param source its source, null if it could not be read
 * @param id its id, null if it could not be read
 * @param field path of the field that is wrong, null if it is the row as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowProblem(
    long index,
    @Nullable String source,
    @Nullable String id,
    ProblemCode code,
    @Nullable String field,
    String detail) {}
