package io.cxrating.tally.duckdb.selection;

/** Numbers as SQL literals that DuckDB reads bit for bit. */
public final class SqlNumber {
  private SqlNumber() {}

  /** A DOUBLE literal: without an exponent DuckDB would read a DECIMAL. */
  public static String of(double number) {
    String digits = Double.toString(number);
    return digits.contains("E") ? digits : digits + "E0";
  }
}
