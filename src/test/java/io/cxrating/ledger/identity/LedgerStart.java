package io.cxrating.ledger.identity;

import io.cxrating.ledger.kind.RowKinds;
import javax.sql.DataSource;

/** What a start of the service does with a ledger. */
public final class LedgerStart {
  private LedgerStart() {}

  public static void check(
      DataSource ledger, Pseudonyms pseudonyms, TallyGroups groups, RowKinds kinds) {
    new LedgerIdentity(ledger, pseudonyms, groups, kinds).check();
  }
}
