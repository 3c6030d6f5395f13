package io.cxrating.web.kit;

/** Addresses of pages outside of the menu that other pages link to. */
public final class Paths {
  public static final String OUTCOME = "/standard/outcome";

  /** The parameter of {@link #OUTCOME} that names the outcome. */
  public static final String OUTCOME_KEY = "outcome";

  public static final String DRAFT = "/standard/draft";
  public static final String DISAGREEMENTS = "/contrast/disagreements";
  public static final String ROWS = "/rows";

  private Paths() {}
}
