package io.cxrating.intake.outcome;

import io.cxrating.intake.parsing.CheckedParser;
import io.cxrating.intake.parsing.RawReference;
import io.cxrating.intake.parsing.RawRow;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Reads, checks and encodes outcomes. */
final class OutcomeParser extends CheckedParser<OutcomeField> {
  private final RowContext context;
  private final UnitPlaces units;
  private final RawReference interaction;
  private boolean refreshed;

  OutcomeParser(RowContext context) {
    this(context, new RawReference());
  }

  private OutcomeParser(RowContext context, RawReference interaction) {
    super(
        new RawRow<>(
            OutcomeField.values(),
            Map.of(RawReference.INTERACTION, interaction),
            "An outcome has no such field"),
        OutcomeField.UNIT);
    this.context = context;
    this.units = context.units();
    this.interaction = interaction;
  }

  @Override
  protected boolean refresh() {
    if (refreshed) {
      return false;
    }
    refreshed = true;
    units.refresh();
    return true;
  }

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    String source =
        checks().present(checks().addressable(OutcomeField.SOURCE), OutcomeField.SOURCE);
    String id = checks().present(checks().addressable(OutcomeField.ID), OutcomeField.ID);
    String outcome = checks().present(checks().slug(OutcomeField.OUTCOME), OutcomeField.OUTCOME);
    UnitPlace place = place(units);
    String customer = checks().addressable(OutcomeField.CUSTOMER);
    interaction.check();
    Instant now = context.clock().instant();
    Instant occurredAt =
        checks().present(checks().instant(OutcomeField.OCCURRED_AT, now), OutcomeField.OCCURRED_AT);
    boolean achieved = checks().present(row().truth(OutcomeField.ACHIEVED), OutcomeField.ACHIEVED);
    Double value = checks().number(OutcomeField.VALUE);

    RowEncoder columns =
        batch.beginRow(
            source, id, row().text(OutcomeField.UNIT), time(OutcomeField.OCCURRED_AT, occurredAt));
    columns.text(source);
    columns.text(id);
    int content = columns.position();
    columns.text(outcome);
    columns.int4(place.id());
    columns.bytes(customer == null ? null : context.pseudonyms().of(customer));
    columns.text(interaction.source());
    columns.text(interaction.id());
    columns.instant(occurredAt);
    columns.bool(achieved);
    columns.float8(value == null ? null : value + 0.0); // never -0.0
    columns.digestSince(content);
    columns.date(LocalDate.ofInstant(occurredAt, place.zone()));
    columns.instant(now);
    columns.endRow();
  }
}
