package io.cxrating.intake.callback;

import io.cxrating.intake.parsing.NamingParser;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.intake.parsing.UnitPlaces.UnitPlace;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import java.time.Instant;
import java.time.LocalDate;

/** Reads, checks and encodes callbacks. */
final class CallbackParser extends NamingParser<CallbackField> {
  CallbackParser(RowContext context) {
    super(context, CallbackField.values(), CallbackField.UNIT, "Unknown field of a callback");
  }

  @Override
  protected void take(RowBatch batch) throws RowRefusal {
    checkName();
    String reason = checks().optional(CallbackField.REASON);
    UnitPlace place = place();
    byte[] customer = customer(CallbackField.CUSTOMER);
    interaction().check();
    Instant now = now();
    Instant calledAt =
        checks().present(checks().instant(CallbackField.CALLED_AT, now), CallbackField.CALLED_AT);
    boolean reached = checks().present(row().truth(CallbackField.REACHED), CallbackField.REACHED);
    RowEncoder columns = begin(batch);
    columns.text(reason);
    columns.int4(place.id());
    columns.bytes(customer);
    interaction().write(columns);
    columns.instant(calledAt);
    columns.bool(reached);
    columns.endRow(LocalDate.ofInstant(calledAt, place.zone()), now);
  }
}
