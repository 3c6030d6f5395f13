package io.cxrating.ledger.identity;

import io.cxrating.ledger.kind.RowKinds;
import javax.sql.DataSource;

/** Runs the ledger checks of a service start. */
public final class LedgerStart {
  private LedgerStart() {}

  public static void check(
      DataSource ledger, Pseudonyms pseudonyms, TallyGroups groups, RowKinds kinds) {
    new LedgerIdentity(ledger, pseudonyms, groups, kinds).check();
  }
}
