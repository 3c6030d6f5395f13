package io.cxrating.tally.duckdb;

/**
 * Survey answers and invitations of one instrument, as a table. Of the rows for one customer and
 * one interaction every answer counts. Unanswered rows are reminders of each other and of the
 * answer: the earliest counts if there is no answer, none if there is one.
 */
final class Invitations {
  private static final String WITHOUT_REMINDERS =
      """
      (SELECT * FROM survey_answer WHERE instrument = %d
        QUALIFY answered IS NOT NULL OR interaction IS NULL OR row_number() OVER (
          PARTITION BY interaction, customer ORDER BY answered IS NULL, day, row_id) = 1)
      """;

  private Invitations() {}

  static String of(int instrument) {
    return WITHOUT_REMINDERS.formatted(instrument);
  }
}
