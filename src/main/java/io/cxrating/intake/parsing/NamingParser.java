package io.cxrating.intake.parsing;

import java.util.Map;
import java.util.Objects;

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
    this(context, fields, unit, unknown, Map.of(RawReference.INTERACTION, new RawReference()));
  }

  /** A parser of rows with attributes. */
  protected NamingParser(
      RowContext context, F[] fields, F unit, String unknown, RawAttributes attributes) {
    this(
        context,
        fields,
        unit,
        unknown,
        Map.of(RawReference.INTERACTION, new RawReference(), RawAttributes.ATTRIBUTES, attributes));
  }

  private NamingParser(
      RowContext context, F[] fields, F unit, String unknown, Map<String, RawObject> objects) {
    super(context, new RawRow<>(fields, objects, unknown), unit);
    interaction =
        (RawReference)
            Objects.requireNonNull(objects.get(RawReference.INTERACTION), "rows name interactions");
  }

  /** The interaction that the current row names. */
  protected RawReference interaction() {
    return interaction;
  }
}
