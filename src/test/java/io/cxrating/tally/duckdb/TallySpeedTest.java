package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.cxrating.projection.Engine;
import io.cxrating.projection.ProjectionFolder;
import io.cxrating.projection.ProjectionSettings;
import io.cxrating.stats.sums.ReplicateGroups;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the benchmark of tallies at a small size, without a check of its speed. */
@QuarkusTest
class TallySpeedTest {
  private static final int ROWS = 20_000;

  @Inject ProjectionSettings settings;
  @Inject LedgerFixture fixture;
  @Inject AgroalDataSource ledger;
  @TempDir Path folder;

  @Test
  void runsAtASmallSize() throws SQLException {
    fixture.publishBenchmark();
    try (ProjectionFolder held = ProjectionFolder.hold(folder);
        Engine engine = new Engine(held, settings)) {
      DuckDBConnection connection = engine.borrow();
      TallySpeed speed = new TallySpeed(connection, fixture.history("tally-benchmark"), ROWS);
      speed.fill();
      assertThat(speed.byUnit()).isPositive();
      assertThat(speed.byHand()).isPositive();
      assertThat(speed.ofOne(7, ReplicateGroups.STORED)).isPositive();
      assertThat(speed.ofOne(null, new ReplicateGroups(1024))).isPositive();
      try (Connection postgres = ledger.getConnection()) {
        assertThat(speed.postgres(postgres)).isPositive();
      }
      assertThat(speed.append(1000)).isPositive();
      engine.release(connection);
    }
  }
}
