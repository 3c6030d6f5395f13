package io.cxrating.intake.extent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The time of the event of a row.
 *
 * @param field the field with the time, as named in the row
 */
public record RowTime(String field, Instant at) {
  public RowTime {
    Objects.requireNonNull(field);
    Objects.requireNonNull(at);
  }

  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
