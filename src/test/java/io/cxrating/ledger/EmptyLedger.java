package io.cxrating.ledger;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A ledger without rows of other tests, for tests that rebuild the projection often. */
public class EmptyLedger implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("cxrating.data-dir", "target/test-data/empty-ledger");
  }
}
