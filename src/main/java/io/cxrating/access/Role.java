package io.cxrating.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A role of a key. The names as constants are for {@code @RolesAllowed}. */
public enum Role {
  /** Post interactions, answers and outcomes. */
  INGEST,
  /** Read everything except customers. */
  ANALYST,
  /** Read ratings, comparisons and the contrast with the survey. */
  EXECUTIVE,
  /** Write standards and units. */
  STEWARD,
  /** Everything, including keys and erasure. */
  ADMIN;

  public static final String INGEST_NAME = "ingest";
  public static final String ANALYST_NAME = "analyst";
  public static final String EXECUTIVE_NAME = "executive";
  public static final String STEWARD_NAME = "steward";
  public static final String ADMIN_NAME = "admin";

  /** The name on the wire and in {@code @RolesAllowed}: lower case. */
  public String roleName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with that name on the wire; empty if there is none. */
  public static Optional<Role> named(String roleName) {
    return Arrays.stream(values()).filter(role -> role.roleName().equals(roleName)).findFirst();
  }
}
