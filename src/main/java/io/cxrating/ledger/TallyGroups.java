package io.cxrating.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The replicate groups that customers fall into by their pseudonyms. */
@ApplicationScoped
public class TallyGroups {
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

  /** How many groups there are; 0: every customer is a group. */
  public int count() {
    return count;
  }

  /**
   * The group of a pseudonym: its first 8 bytes, unsigned, modulo the groups; with 0 groups those 8
   * bytes themselves.
   */
  public long groupOf(byte[] hmac) {
    long head = ByteBuffer.wrap(hmac).getLong();
    return count == 0 ? head : Long.remainderUnsigned(head, count);
  }
}
