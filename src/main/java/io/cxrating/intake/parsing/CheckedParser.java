package io.cxrating.intake.parsing;

import io.cxrating.intake.stream.RowParser;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowProblem;
import io.cxrating.intake.write.RowTime;
import io.cxrating.ledger.PlainText;
import io.cxrating.problem.ProblemCode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Reads, checks and encodes rows of one kind, one after the other.
 *
 * @param <F> the fields that a row of this kind may have
 */
public abstract class CheckedParser<F extends RowField> implements RowParser {
  /** What may be wrong only because this replica has not heard of it yet. */
  private static final Set<ProblemCode> PERHAPS_NEW =
      EnumSet.of(
          ProblemCode.UNKNOWN_STANDARD,
          ProblemCode.UNKNOWN_TOUCHPOINT,
          ProblemCode.UNKNOWN_INSTRUMENT,
          ProblemCode.UNKNOWN_UNIT,
          ProblemCode.UNKNOWN_MEASURE,
          ProblemCode.UNKNOWN_CATEGORY,
          ProblemCode.OUT_OF_RANGE);

  private final RawRow<F> row;
  private final F unit;
  private final FieldChecks<F> checks;

  /** {@code unit}: the field that names the unit, for the record of rejections. */
  protected CheckedParser(RawRow<F> row, F unit) {
    this.row = row;
    this.unit = unit;
    this.checks = new FieldChecks<>(row);
  }

  /**
   * Takes the row at hand; checks everything before it encodes anything, so that a bad row leaves
   * no trace.
   */
  protected abstract void take(RowBatch batch) throws RowRefusal;

  /** Reads again, once, what rows may name; false if that was done before. */
  protected abstract boolean refresh();

  /** The row at hand, its fields read one by one. */
  protected FieldChecks<F> checks() {
    return checks;
  }

  /** The row that was read last. */
  public RawRow<F> row() {
    return row;
  }

  /** When that happened which a row tells of. */
  protected static RowTime time(RowField field, Instant at) {
    return new RowTime(field.wireName(), at);
  }

  /** The unit that the row names. */
  protected UnitPlaces.UnitPlace place(UnitPlaces units) throws RowRefusal {
    UnitPlaces.UnitPlace place = units.find(checks.required(unit));
    checks.require(
        place != null, ProblemCode.UNKNOWN_UNIT, unit, "No such unit within the scope of the key");
    return place;
  }

  @Override
  public final void parse(RowBatch batch, byte[] bytes, int offset, int length) {
    try {
      row.read(bytes, offset, length);
      take(batch);
    } catch (RowRefusal refusal) {
      if (PERHAPS_NEW.contains(refusal.code()) && refresh()) {
        parse(batch, bytes, offset, length);
      } else {
        batch.refuse(problem(batch, refusal), row.text(unit));
      }
    }
  }

  private RowProblem problem(RowBatch batch, RowRefusal refusal) {
    return new RowProblem(
        batch.nextIndex(),
        shown(row.source()),
        shown(row.id()),
        refusal.code(),
        shown(refusal.field()),
        refusal.getMessage());
  }

  private static String shown(String text) {
    return text == null ? null : PlainText.of(text);
  }
}
