package io.cxrating.intake.parsing;

import java.util.HashMap;
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
    this(context, unit, Naming.of(fields, unknown, Map.of()));
  }

  /** A parser of rows with attributes. */
  protected NamingParser(
      RowContext context, F[] fields, F unit, String unknown, DeclaredAttributes attributes) {
    this(
        context,
        unit,
        Naming.of(fields, unknown, Map.of(RawAttributes.ATTRIBUTES, attributes.raw())));
  }

  private NamingParser(RowContext context, F unit, Naming<F> naming) {
    super(context, naming.row(), unit);
    interaction = naming.interaction();
  }

  /** A row and the reader of the interaction that it names. */
  private record Naming<F extends RowField>(RawRow<F> row, RawReference interaction) {
    static <F extends RowField> Naming<F> of(
        F[] fields, String unknown, Map<String, RawObject> others) {
      RawReference interaction = new RawReference();
      Map<String, RawObject> objects = new HashMap<>(others);
      objects.put(RawReference.INTERACTION, interaction);
      return new Naming<>(new RawRow<>(fields, objects, unknown), interaction);
    }
  }

  /** The interaction that the current row names. */
  protected RawReference interaction() {
    return interaction;
  }
}
