package io.cxrating.web.kit;

/** Addresses of linked pages outside of the menu. */
public final class Paths {
  public static final String OUTCOME = "/standard/outcome";

  public static final String DRAFT = "/standard/draft";
  public static final String DISAGREEMENTS = "/contrast/disagreements";
  public static final String ROWS = "/rows";

  private Paths() {}
}
