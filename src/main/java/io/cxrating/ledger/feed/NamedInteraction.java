package io.cxrating.ledger.feed;

import org.jspecify.annotations.Nullable;

/**
 * The interaction that a row names.
 *
 * @param named whether it names one
 * @param rowId the row of that interaction's current revision; null if none is named or known
 * @param within the unit within which the interactions of a row of a customer must be; null for any
 */
public record NamedInteraction(boolean named, @Nullable Long rowId, @Nullable Integer within) {
  /** For a row that names none. */
  public static final NamedInteraction NONE = new NamedInteraction(false, null, null);
}
