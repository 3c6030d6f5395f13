package io.cxrating.intake.write;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cxrating.problem.ProblemCode;

/**
 * Why one row of a request was refused.
 *
 * @param index position of the row in the request, from 0; blank lines do not count
 * @param source its source, null where it could not be read
 * @param id its id, null where it could not be read
 * @param field path of the field that is wrong, null where it is the row as a whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowProblem(
    long index, String source, String id, ProblemCode code, String field, String detail) {}
