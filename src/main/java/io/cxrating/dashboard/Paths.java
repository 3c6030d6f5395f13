package io.cxrating.dashboard;

/** Addresses of pages outside of the menu that other pages link to. */
final class Paths {
  static final String OUTCOME = "/standard/outcome";

  /** The parameter of {@link #OUTCOME} that names the outcome. */
  static final String OUTCOME_KEY = "outcome";

  static final String DRAFT = "/standard/draft";
  static final String DISAGREEMENTS = "/contrast/disagreements";
  static final String ROWS = "/rows";

  private Paths() {}
}
