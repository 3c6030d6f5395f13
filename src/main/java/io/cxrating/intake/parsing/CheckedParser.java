package io.cxrating.intake.parsing;

import io.cxrating.intake.stream.RowParser;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.intake.write.RowProblem;
import io.cxrating.ledger.PlainText;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.problem.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and encodes rows of one kind, one after the other.
 *
 * @param <F> the fields that a row of this kind may have
 */
public abstract class CheckedParser<F extends RowField> implements RowParser {
  /** Errors that may only mean that this replica has not read the latest catalogue yet. */
  private static final Set<ProblemCode> PERHAPS_NEW =
      EnumSet.of(
          ProblemCode.UNKNOWN_STANDARD,
          ProblemCode.FOREIGN_STANDARD,
          ProblemCode.UNKNOWN_TOUCHPOINT,
          ProblemCode.UNKNOWN_INSTRUMENT,
          ProblemCode.UNKNOWN_UNIT,
          ProblemCode.UNKNOWN_MEASURE,
          ProblemCode.UNKNOWN_CATEGORY,
          ProblemCode.UNKNOWN_ATTRIBUTE,
          ProblemCode.OUT_OF_RANGE);

  private final RawRow<F> row;
  private final F unit;
  private final FieldChecks<F> checks;
  private final UnitPlaces units;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private boolean refreshed;

  /** {@code unit}: the field that names the unit, for the record of rejections. */
  protected CheckedParser(RowContext context, RawRow<F> row, F unit) {
    this.row = row;
    this.unit = unit;
    checks = new FieldChecks<>(row);
    units = context.units();
    pseudonyms = context.pseudonyms();
    clock = context.clock();
  }

  /**
   * Checks and stores the current row; checks everything before it encodes anything, so that an
   * invalid row leaves no trace.
   */
  protected abstract void take(RowBatch batch) throws RowRefusal;

  /**
   * Reloads the things that rows may name; done once, so that rows with unknown names cause no
   * further queries.
   */
  protected void refresh() {
    units.refresh();
  }

  /** The checks of the current row's fields. */
  protected FieldChecks<F> checks() {
    return checks;
  }

  /** The row that was read last. */
  public RawRow<F> row() {
    return row;
  }

  /** Rejects a row without a source and an id that a path can contain. */
  protected void checkName() throws RowRefusal {
    for (F field : row.name()) {
      checks.present(checks.addressable(field), field);
    }
  }

  /** Starts the current row, after all its fields have been checked. */
  protected RowEncoder begin(RowBatch batch) throws RowRefusal {
    batch.limit(units.rootId());
    return batch.beginRow(
        checks.present(row.source(), row.name().getFirst()),
        checks.present(row.id(), row.name().getLast()),
        checks.present(row.text(unit), unit),
        asOf());
  }

  private @Nullable Instant asOf() throws RowRefusal {
    F field = row.fieldNamed(RowField.AS_OF);
    return field == null ? null : checks.instant(field, now());
  }

  /** The time when the current row is received. */
  protected Instant now() {
    return clock.instant();
  }

  /** The pseudonym of the customer that the row names, null if it names none. */
  protected byte @Nullable [] customer(F field) throws RowRefusal {
    String customer = checks.addressable(field);
    return customer == null ? null : pseudonyms.of(customer);
  }

  /** The unit that the row names. */
  protected UnitPlaces.UnitPlace place() throws RowRefusal {
    return checks.known(
        units.find(checks.required(unit)),
        ProblemCode.UNKNOWN_UNIT,
        unit,
        "Unknown unit, or a unit outside of the scope of the key");
  }

  /** Rejects a row of a unit that is not {@code root} or below it; null: any unit. */
  protected void checkWithin(@Nullable String root, ProblemCode code, String detail)
      throws RowRefusal {
    checks.require(root == null || units.isWithin(checks.required(unit), root), code, unit, detail);
  }

  @Override
  public final void parse(RowBatch batch, byte[] bytes, int offset, int length) {
    try {
      row.read(bytes, offset, length);
      take(batch);
    } catch (RowRefusal refusal) {
      if (PERHAPS_NEW.contains(refusal.code()) && !refreshed) {
        refreshed = true;
        refresh();
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
        Objects.requireNonNull(refusal.getMessage(), "its constructor takes one"));
  }

  private static @Nullable String shown(@Nullable String text) {
    return text == null ? null : PlainText.of(text);
  }
}
