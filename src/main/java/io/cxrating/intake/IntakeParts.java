package io.cxrating.intake;

import io.cxrating.intake.stream.Admission;
import io.cxrating.intake.stream.StreamedIntake;
import io.cxrating.intake.write.GroupedWriter;
import io.cxrating.intake.write.RevisionWriter;
import io.cxrating.intake.write.RowTable;
import io.cxrating.intake.write.RowWriters;
import io.cxrating.unit.UnitScope;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The shared parts of the intakes of all kinds of rows; they share one admission. */
@Singleton
public class IntakeParts {
  private final RowWriters writers;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Admission admission;
  private final UnitScope scope;
  private final Withdrawals withdrawals;

  IntakeParts(
      RowWriters writers,
      Clock clock,
      MeterRegistry metrics,
      Admission admission,
      UnitScope scope,
      Withdrawals withdrawals) {
    this.writers = writers;
    this.clock = clock;
    this.metrics = metrics;
    this.admission = admission;
    this.scope = scope;
    this.withdrawals = withdrawals;
  }

  Admission admission() {
    return admission;
  }

  Withdrawals withdrawals() {
    return withdrawals;
  }

  UnitScope scope() {
    return scope;
  }

  GroupedWriter writer(RowTable table) {
    return writers.grouped(table);
  }

  StreamedIntake stream(RowTable table, GroupedWriter writer) {
    return new StreamedIntake(table, writer, clock, metrics, admission);
  }

  RevisionWriter revisions(RowTable table) {
    return writers.revisions(table);
  }
}
