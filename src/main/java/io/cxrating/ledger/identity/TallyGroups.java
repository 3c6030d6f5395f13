package io.cxrating.ledger.identity;

import io.cxrating.ledger.embedded.LedgerStartException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The replicate groups of customers, by pseudonym: the coarsest, fixed with the ledger, and those
 * that the projection stores. Each stored group belongs to one coarser group: the group modulo
 * {@link #count()}, or modulo a multiple of it that divides the number of stored groups.
 */
@ApplicationScoped
public class TallyGroups {
  /**
   * Stored groups for each of the coarsest: the largest number that keeps group numbers below 2^63.
   */
  private static final long STORED_EACH = 1L << 48;

  private final int count;

  TallyGroups(@ConfigProperty(name = "cxrating.tally-groups") int count) {
    if (count != 0 && (count < 2 || count > 32_767)) {
      throw new LedgerStartException(
          "CXRATING_TALLY_GROUPS is "
              + count
              + "; it must be 0 (every customer is a group) or between 2 and 32767.");
    }
    this.count = count;
  }

  /** The number of the coarsest groups; 0: every customer is a group. */
  public int count() {
    return count;
  }

  /**
   * The stored group of a pseudonym, nearly one for each customer: its first 8 bytes, unsigned,
   * modulo 2^48 times {@link #count()}; with 0 groups those 8 bytes themselves.
   */
  public long groupOf(byte[] hmac) {
    long head = ByteBuffer.wrap(hmac).getLong();
    return count == 0 ? head : Long.remainderUnsigned(head, count * STORED_EACH);
  }
}
