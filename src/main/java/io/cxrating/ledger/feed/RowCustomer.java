package io.cxrating.ledger.feed;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The customer of a row.
 *
 * @param pseudonym of the customer; for an unknown customer a pseudonym that no other row has
 */
public record RowCustomer(byte[] pseudonym, boolean known) {
  /** The first 8 bytes of a known customer's pseudonym, null for an unknown customer. */
  public @Nullable Long head() {
    return known ? ByteBuffer.wrap(pseudonym).getLong() : null;
  }
}
