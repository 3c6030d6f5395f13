package io.cxrating.intake;

import io.cxrating.ledger.Admission;
import io.cxrating.ledger.GroupedWriter;
import io.cxrating.ledger.RevisionWriter;
import io.cxrating.ledger.RowTable;
import io.cxrating.ledger.StreamedIntake;
import io.cxrating.unit.UnitScope;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import javax.sql.DataSource;

/** Opens the intake of one kind of row; all kinds share one admission. */
@ApplicationScoped
public class RowIntakes {
  private final DataSource ledger;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Admission admission;
  private final UnitScope scope;

  RowIntakes(
      DataSource ledger, Clock clock, MeterRegistry metrics, Admission admission, UnitScope scope) {
    this.ledger = ledger;
    this.clock = clock;
    this.metrics = metrics;
    this.admission = admission;
    this.scope = scope;
  }

  /** The intake of that table; to be closed by who opened it. */
  public RowIntake open(RowTable table) {
    GroupedWriter writer = new GroupedWriter(ledger, table, metrics);
    return new RowIntake(
        admission,
        writer,
        new StreamedIntake(table, writer, clock, metrics, admission),
        new RevisionWriter(ledger, table),
        scope);
  }
}
