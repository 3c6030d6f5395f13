package io.cxrating.ledger.identity;

import static io.cxrating.ledger.FreshLedger.execute;
import static io.cxrating.ledger.FreshLedger.insert;
import static io.cxrating.ledger.FreshLedger.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.cxrating.ledger.FreshLedger;
import io.cxrating.ledger.embedded.LedgerStartException;
import io.cxrating.ledger.kind.RowKinds;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerIdentityTest {
  private static final Pseudonyms ONE = pseudonyms("one secret of at least thirty-two bytes");
  private static final Pseudonyms OTHER = pseudonyms("other secret of at least thirty-two bytes");

  @Inject AgroalDataSource applicationLedger;
  @Inject RowKinds kinds;

  private DataSource ledger;

  @BeforeEach
  void openFreshLedger() throws SQLException {
    ledger = FreshLedger.create(applicationLedger);
  }

  @Test
  void acceptsTheSameSecretAndGroups() {
    identity(ONE, 128).check();
    identity(ONE, 128).check();
  }

  @Test
  void rejectsAnotherSecret() {
    identity(ONE, 128).check();
    assertThatThrownBy(() -> identity(OTHER, 128).check())
        .isInstanceOf(LedgerStartException.class)
        .hasMessageContaining("CXRATING_PSEUDONYM_SECRET");
  }

  @Test
  void rejectsAnotherNumberOfGroups() {
    identity(ONE, 128).check();
    assertThatThrownBy(() -> identity(ONE, 0).check())
        .isInstanceOf(LedgerStartException.class)
        .hasMessageContaining("CXRATING_TALLY_GROUPS is 0")
        .hasMessageContaining("128");
  }

  @Test
  void concurrentReplicasWriteOneIdentity() throws Exception {
    List<Future<?>> starts = new ArrayList<>();
    try (ExecutorService replicas = Executors.newFixedThreadPool(8)) {
      for (int replica = 0; replica < 8; replica++) {
        starts.add(replicas.submit(() -> identity(ONE, 128).check()));
      }
    }
    for (Future<?> start : starts) {
      start.get();
    }
    assertThat(text(ledger, "select count(*) from ledger_identity")).isEqualTo("1");
  }

  @Test
  void restampsRowsOfAnotherCluster() throws SQLException {
    identity(ONE, 128).check();
    execute(ledger, insert("a", 4));
    execute(ledger, "update interaction set txid = '7' where ext_id in ('a1', 'a2')");
    for (String table : List.of("survey_answer", "outcome")) {
      execute(
          ledger,
          "insert into "
              + table
              + " (txid, source, ext_id, received_at) values ('7', 'a', 'b', now())");
    }
    execute(ledger, "update ledger_identity set system_identifier = 'elsewhere'");

    identity(ONE, 128).check();

    assertThat(text(ledger, "select count(distinct txid) from interaction")).isEqualTo("1");
    for (String table : List.of("interaction", "survey_answer", "outcome")) {
      assertThat(text(ledger, "select count(*) from " + table + " where txid = '7'"))
          .as(table)
          .isEqualTo("0");
    }
    assertThat(text(ledger, "select system_identifier from ledger_identity"))
        .startsWith(text(ledger, "select system_identifier from pg_control_system()"));
  }

  @Test
  void restampsRowsWithAFutureTransaction() throws SQLException {
    identity(ONE, 128).check();
    execute(ledger, insert("a", 2));
    execute(ledger, "update interaction set txid = '999999999' where ext_id = 'a1'");

    identity(ONE, 128).check();

    assertThat(text(ledger, "select max(txid::text::bigint) < 999999999 from interaction"))
        .isEqualTo("t");
  }

  @Test
  void detectsAFutureTransactionInEveryTable() throws SQLException {
    for (String table : List.of("survey_answer", "outcome", "change")) {
      identity(ONE, 128).check();
      execute(
          ledger,
          table.equals("change")
              ? "insert into change (txid, kind) values ('999999999', 'INSTRUMENT')"
              : "insert into "
                  + table
                  + " (txid, source, ext_id, received_at) values ('999999999', 'a', 'b', now())");

      identity(ONE, 128).check();

      assertThat(text(ledger, "select max(txid::text::bigint) < 999999999 from " + table))
          .as(table)
          .isEqualTo("t");
    }
  }

  @Test
  void doesNotRestampOwnRows() throws SQLException {
    identity(ONE, 128).check();
    execute(ledger, insert("a", 2));
    String before = text(ledger, "select min(txid::text) from interaction");

    identity(ONE, 128).check();

    assertThat(text(ledger, "select min(txid::text) from interaction")).isEqualTo(before);
  }

  private LedgerIdentity identity(Pseudonyms pseudonyms, int groups) {
    return new LedgerIdentity(ledger, pseudonyms, new TallyGroups(groups), kinds);
  }

  private static Pseudonyms pseudonyms(String secret) {
    return new Pseudonyms(new PseudonymSecret(secret.getBytes(StandardCharsets.UTF_8)));
  }
}
