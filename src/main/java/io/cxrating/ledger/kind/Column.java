package io.cxrating.ledger.kind;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table of rows.
 *
 * @param name its name in the ledger
 * @param projected how the projection stores it
 */
public record Column(String name, ColumnType type, Projected projected) {
  /** The unit of a row; every kind has it. */
  public static final Column UNIT = of("unit_id", ColumnType.INT);

  /** The pseudonym of a row's customer; every kind has it. */
  public static final Column CUSTOMER = of("customer", ColumnType.BYTES);

  /** The source of the interaction that a row names. */
  public static final Column INTERACTION_SOURCE = of("interaction_source", ColumnType.KEY);

  /** The id of the interaction that a row names. */
  public static final Column INTERACTION_ID = of("interaction_id", ColumnType.KEY);

  /**
   * The unit to which the interactions of a row are restricted: the unit of the key that posted the
   * row, if the row is of a customer or names an interaction that was not known at that time. Null
   * for no restriction; 0 if the row never belongs to the interaction that it names. It is not part
   * of the content.
   */
  public static final Column INTERACTION_WITHIN = of("interaction_within", ColumnType.INT);

  /**
   * When the source of a row knew what the row says; null if the row does not state it. It is not
   * part of the content.
   */
  public static final Column AS_OF = of("as_of", ColumnType.INSTANT);

  /**
   * The first day after the period that a row counts; its local date is the first of the period.
   */
  public static final Column PERIOD_END = of("period_end", ColumnType.DATE).as("period_end");

  /**
   * The attributes of a row: an object of texts, null for none. It is the last column of the
   * content. A row without attributes has the digest that it had before there were any.
   */
  public static final Column ATTRIBUTES = of("attributes", ColumnType.JSON).as("attributes");

  /**
   * How the projection stores a column.
   *
   * @param name null if the projection does not store it under its own name
   * @param hashed whether the projection stores a hash of the text, as a 64-bit number
   */
  public record Projected(@Nullable String name, boolean hashed) {
    static final Projected NOT = new Projected(null, false);
  }

  /** A column that the projection does not store under its own name. */
  public static Column of(String name, ColumnType type) {
    return new Column(name, type, Projected.NOT);
  }

  /** The same column, stored by the projection under that name. */
  public Column as(String projectedName) {
    return new Column(name, type, new Projected(projectedName, false));
  }

  /** The same column, of which the projection stores a hash under that name. */
  public Column hashedAs(String projectedName) {
    return new Column(name, type, new Projected(projectedName, true));
  }

  /** Whether the projection stores it under its own name. */
  public boolean isProjected() {
    return projected.name() != null;
  }

  /** The type of the value that the projection stores. */
  public ColumnType projectedType() {
    return projected.hashed() ? ColumnType.LONG : type;
  }

  /** The value that the projection stores, as SQL of the ledger; {@code t} is the row. */
  public String projectedValue() {
    if (projected.hashed()) {
      return "hashtextextended(t." + name + ", 0)";
    }
    return "t." + name + (type == ColumnType.JSON ? "::text" : "");
  }
}
