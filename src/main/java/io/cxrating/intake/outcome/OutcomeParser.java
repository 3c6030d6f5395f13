package io.cxrating.intake.outcome;

import io.cxrating.intake.parsing.DeclaredAttributes;
import io.cxrating.intake.parsing.NamingParser;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import java.time.Instant;
import java.time.LocalDate;

/** Reads, checks and encodes outcomes. */
final class OutcomeParser extends NamingParser<OutcomeField> {
  private final DeclaredAttributes attributes;

  OutcomeParser(RowContext context, DeclaredAttributes attributes) {
    super(
        context,
        OutcomeField.values(),
        OutcomeField.UNIT,
        "Unknown field of an outcome",
        attributes);
    this.attributes = attributes;
  }

  @Override
  protected void refresh() {
    super.refresh();
    attributes.refresh();
  }

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    checkName();
    String outcome = checks().present(checks().slug(OutcomeField.OUTCOME), OutcomeField.OUTCOME);
    UnitPlace place = place();
    byte[] customer = customer(OutcomeField.CUSTOMER);
    interaction().check();
    Instant now = now();
    Instant occurredAt =
        checks().present(checks().instant(OutcomeField.OCCURRED_AT, now), OutcomeField.OCCURRED_AT);
    boolean achieved = checks().present(row().truth(OutcomeField.ACHIEVED), OutcomeField.ACHIEVED);
    Double value = checks().number(OutcomeField.VALUE);

    attributes.check();

    RowEncoder columns = begin(batch);
    columns.text(outcome);
    columns.int4(place.id());
    columns.bytes(customer);
    interaction().write(columns);
    columns.instant(occurredAt);
    columns.bool(achieved);
    columns.float8(value == null ? null : value + 0.0); // never -0.0
    attributes.write(columns);
    columns.endRow(LocalDate.ofInstant(occurredAt, place.zone()), now);
  }
}
