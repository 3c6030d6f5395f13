package io.cxrating.intake.count;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The counts of one criterion, unit and period as a kind of row. */
@Dependent
public class CountKind {
  /** The value. */
  @Produces @Singleton
  public static final RowKind<PeriodCount> KIND =
      new RowKind<>(
          4,
          "count",
          "counts",
          "period_count",
          List.of(
              Column.of("standard_id", ColumnType.INT).as("standard"),
              Column.UNIT,
              Column.of("touchpoint", ColumnType.TEXT).as("touchpoint"),
              Column.of("criterion", ColumnType.TEXT).as("criterion"),
              Column.of("category", ColumnType.TEXT).as("category"),
              Column.of("channel", ColumnType.TEXT).as("channel"),
              Column.CUSTOMER,
              Column.of("starts_at", ColumnType.INSTANT),
              Column.PERIOD_END,
              Column.of("met", ColumnType.LONG).as("met"),
              Column.of("tolerated", ColumnType.LONG).as("tolerated"),
              Column.of("missed", ColumnType.LONG).as("missed"),
              Column.of("unobserved", ColumnType.LONG).as("unobserved")),
          List.of("starts_at"),
          Merge.NONE,
          new Shown<>(
              """
              r.source, r.ext_id, s.key, r.touchpoint, r.criterion, u.key, r.local_date,
              r.period_end, r.category, r.channel, r.met, r.tolerated, r.missed, r.unobserved""",
              "join standard s on s.id = r.standard_id",
              PeriodCount::of));
}
