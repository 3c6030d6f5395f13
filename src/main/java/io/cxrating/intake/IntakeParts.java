package io.cxrating.intake;

import io.cxrating.intake.stream.Admission;
import io.cxrating.intake.stream.StreamedIntake;
import io.cxrating.intake.write.GroupedWriter;
import io.cxrating.intake.write.RevisionWriter;
import io.cxrating.intake.write.RowTable;
import io.cxrating.unit.UnitScope;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;

/** The shared parts of the intakes of all kinds of rows; they share one admission. */
@Singleton
public class IntakeParts {
  private final DataSource ledger;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Admission admission;
  private final UnitScope scope;

  IntakeParts(
      DataSource ledger, Clock clock, MeterRegistry metrics, Admission admission, UnitScope scope) {
    this.ledger = ledger;
    this.clock = clock;
    this.metrics = metrics;
    this.admission = admission;
    this.scope = scope;
  }

  Admission admission() {
    return admission;
  }

  UnitScope scope() {
    return scope;
  }

  GroupedWriter writer(RowTable table) {
    return new GroupedWriter(ledger, table, metrics);
  }

  StreamedIntake stream(RowTable table, GroupedWriter writer) {
    return new StreamedIntake(table, writer, clock, metrics, admission);
  }

  RevisionWriter revisions(RowTable table) {
    return new RevisionWriter(ledger, table);
  }
}
