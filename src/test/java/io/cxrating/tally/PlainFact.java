package io.cxrating.tally;

import java.time.LocalDate;
import java.util.Map;

/**
 * An interaction as the plain engine keeps it.
 *
 * @param customer null where it is not known
 * @param group the stored replicate group
 */
public record PlainFact(int unit, String customer, long group, Contact contact) {

  /** What was observed; {@code facts} as the Java reading of criteria takes them. */
  public record Contact(
      String touchpoint,
      String category,
      String channel,
      LocalDate day,
      Map<String, Object> facts) {}

  String touchpoint() {
    return contact.touchpoint();
  }

  LocalDate day() {
    return contact.day();
  }
}
