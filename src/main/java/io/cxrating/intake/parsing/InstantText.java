package io.cxrating.intake.parsing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Instants as sources write them. */
public final class InstantText {
  /** What is expected of a text that is no instant. */
  public static final String EXPECTED =
      "Expected an ISO 8601 date and time with an offset, such as 2016-02-29T01:16:00Z";

  /** ISO 8601, and the forms of trackers and data frames: a blank for the T, +0200 or +02. */
  private static final Pattern INSTANT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ]([\\d:.]+)([Zz]|[+-]\\d{2})(?::?(\\d{2}))?");

  private InstantText() {}

  /**
   * The instant of a text.
   *
   * @throws DateTimeParseException if it is none
   */
  public static Instant parse(String text) {
    return OffsetDateTime.parse(INSTANT.matcher(text).replaceFirst(InstantText::iso)).toInstant();
  }

  private static String iso(MatchResult instant) {
    String minutes = instant.group(4);
    return instant.group(1)
        + "T"
        + instant.group(2)
        + instant.group(3)
        + (minutes == null ? "" : ":" + minutes);
  }
}
