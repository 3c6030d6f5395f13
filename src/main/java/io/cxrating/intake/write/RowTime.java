package io.cxrating.intake.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * When that happened which a row tells of.
 *
 * @param field the field that says so, as the row spells it
 */
public record RowTime(String field, Instant at) {
  public RowTime {
    Objects.requireNonNull(field);
    Objects.requireNonNull(at);
  }

  LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
