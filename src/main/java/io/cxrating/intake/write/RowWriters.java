package io.cxrating.intake.write;

import io.cxrating.source.SourceClaims;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Makes the writers of each kind of rows. */
@Singleton
public class RowWriters {
  private final DataSource ledger;
  private final SourceClaims claims;
  private final MeterRegistry metrics;

  public RowWriters(DataSource ledger, SourceClaims claims, MeterRegistry metrics) {
    this.ledger = ledger;
    this.claims = claims;
    this.metrics = metrics;
  }

  /** A writer that runs until it is closed. */
  public GroupedWriter grouped(RowTable table) {
    return new GroupedWriter(ledger, stage(table), table, metrics);
  }

  /** A writer of corrections. */
  public RevisionWriter revisions(RowTable table) {
    return new RevisionWriter(ledger, table, stage(table));
  }

  private StageWriter stage(RowTable table) {
    return new StageWriter(table, new ReachCheck(table, claims));
  }
}
