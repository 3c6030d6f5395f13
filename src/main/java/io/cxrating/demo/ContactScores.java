package io.cxrating.demo;

import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores simulated contacts by the demo's standard, with the service's own judgement. */
final class ContactScores {
  private final List<JudgedCriterion> criteria;

  ContactScores(Standard standard) {
    criteria =
        new StandardHistory(
                1, standard.key(), List.of(new PublishedVersion(1, null, standard, "-")))
            .judgement(1, false, null, null)
            .criteria();
  }

  List<JudgedCriterion> criteria() {
    return criteria;
  }

  /**
   * The score of each criterion in halves; {@link JudgedCriterion#UNOBSERVED} at other touchpoints
   * as well.
   */
  int[] halves(DemoContact contact) {
    LocalDate day = contact.occurredAt().toLocalDate();
    Map<String, Object> facts = new HashMap<>();
    contact
        .facts()
        .forEach((key, value) -> facts.put(key, value instanceof Integer i ? 1.0 * i : value));
    int[] halves = new int[criteria.size()];
    Arrays.setAll(
        halves,
        c ->
            criteria.get(c).touchpoint().equals(contact.touchpoint())
                ? criteria.get(c).halves(facts, contact.circumstances().category(), day)
                : JudgedCriterion.UNOBSERVED);
    return halves;
  }

  /** Mean score of the observed criteria of a contact, 0 to 1; 1 if none was observed. */
  double attained(DemoContact contact) {
    return Arrays.stream(halves(contact))
            .filter(halves -> halves != JudgedCriterion.UNOBSERVED)
            .average()
            .orElse(JudgedCriterion.MET)
        / JudgedCriterion.MET;
  }
}
