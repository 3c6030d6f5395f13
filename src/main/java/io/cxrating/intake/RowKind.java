package io.cxrating.intake;

import io.cxrating.intake.write.RowLookup.Reading;
import io.cxrating.intake.write.RowTable;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;

/**
 * A kind of row: what it is called, where it is kept, and how one of them is shown.
 *
 * @param noun one of them, in a sentence
 * @param columns what is shown of it, in SQL; {@code r} is its revision and {@code u} its unit
 * @param joins what the columns need beside those two
 * @param reading reads the columns in their order
 */
public record RowKind<T>(
    String noun, RowTable table, String columns, String joins, Reading<T> reading) {

  /** Says that there is no such row, or none that the caller may know of. */
  ProblemException unknown(String source, String id) {
    return new ProblemException(
        ProblemCode.NOT_FOUND, "There is no %s %s of %s".formatted(noun, id, source));
  }
}
