package io.cxrating.intake.interaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.cxrating.intake.Revision;
import io.cxrating.standard.model.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One interaction as it holds now, held against its standard. The customer is not part of it.
 *
 * @param version the version of the standard in force on {@code localDate}, null where none was
 * @param localDate the day of the interaction where its unit is
 * @param customerKnown whether a customer was named
 * @param criteria one for each criterion of the touchpoint
 * @param revisions what was said when, the latest last
 */
public record Explanation(
    String source,
    String id,
    String standard,
    Integer version,
    String touchpoint,
    String unit,
    String category,
    String channel,
    String journey,
    Instant occurredAt,
    LocalDate localDate,
    boolean customerKnown,
    Map<String, Object> facts,
    List<CriterionResult> criteria,
    List<Revision> revisions) {
  static final String EXAMPLE =
      """
      {"source":"servicenow","id":"0000045","standard":"it-service-desk","version":1,\
      "touchpoint":"resolution","unit":"group-56","category":"when-you-can","channel":"phone",\
      "journey":"0000045","occurredAt":"2016-02-29T01:16:00Z","localDate":"2016-02-29",\
      "customerKnown":true,"facts":{"resolve_hours":10.2,"promise_kept":true},\
      "criteria":[{"criterion":"same-day","statement":"Solved within eight hours",\
      "essential":false,"measure":"resolve_hours","observed":10.2,\
      "target":{"atMost":8.0,"tolerated":24.0},"result":"TOLERATED"}],\
      "revisions":[{"revision":1,"receivedAt":"2016-02-29T01:17:00Z"}]}""";

  /** The score in words. */
  public enum Result {
    UNOBSERVED,
    MISSED,
    TOLERATED,
    MET
  }

  /**
   * How one criterion came out.
   *
   * @param observed the value of its measure, null where it was not observed
   * @param target what the value was held to, as a standard writes it
   * @param demanded the same to be read by us, null where nothing was demanded
   */
  public record CriterionResult(
      String criterion,
      String statement,
      boolean essential,
      String measure,
      Object observed,
      @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> target,
      @JsonIgnore Target demanded,
      Result result) {}
}
