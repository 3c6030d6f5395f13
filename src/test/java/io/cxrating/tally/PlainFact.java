package io.cxrating.tally;

import io.cxrating.standard.model.JudgedCriterion;
import java.time.LocalDate;
import java.util.Map;

/**
 * An interaction as the plain engine keeps it.
 *
 * @param customer null if unknown
 * @param group the stored replicate group
 */
public record PlainFact(int unit, String customer, long group, Contact contact) {

  /** The observations; {@code facts} have the format of the Java evaluation of criteria. */
  public record Contact(
      String touchpoint,
      String category,
      String channel,
      LocalDate day,
      Map<String, Object> facts,
      Map<String, String> attributes) {

    /** An interaction without attributes. */
    public Contact(
        String touchpoint,
        String category,
        String channel,
        LocalDate day,
        Map<String, Object> facts) {
      this(touchpoint, category, channel, day, facts, Map.of());
    }

    /** The value of a trait; null for none. */
    String value(Trait trait) {
      if (trait.attribute() != null) {
        return attributes.get(trait.attribute());
      }
      return trait.equals(Trait.CATEGORY) ? category : channel;
    }
  }

  /** The result of a criterion of its touchpoint. */
  int result(JudgedCriterion criterion) {
    return criterion.result(contact.facts(), contact.category(), contact.day());
  }

  String touchpoint() {
    return contact.touchpoint();
  }

  LocalDate day() {
    return contact.day();
  }
}
