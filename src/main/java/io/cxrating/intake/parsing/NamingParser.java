package io.cxrating.intake.parsing;

import java.util.Map;

/**
 * Reads, checks and encodes rows that may name the interaction that they belong to.
 *
 * @param <F> the fields that a row of this kind may have
 */
public abstract class NamingParser<F extends RowField> extends CheckedParser<F> {
  private final RawReference interaction;

  /**
   * A parser of one batch.
   *
   * @param fields all fields, the first two of which are source and id
   * @param unit the field that names the unit
   * @param unknown the error message for an unknown field
   */
  protected NamingParser(RowContext context, F[] fields, F unit, String unknown) {
    this(context, fields, unit, unknown, new RawReference());
  }

  private NamingParser(
      RowContext context, F[] fields, F unit, String unknown, RawReference interaction) {
    super(
        context,
        new RawRow<>(fields, Map.of(RawReference.INTERACTION, interaction), unknown),
        unit);
    this.interaction = interaction;
  }

  /** The interaction that the current row names. */
  protected RawReference interaction() {
    return interaction;
  }
}
