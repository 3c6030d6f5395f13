package io.cxrating.intake.interaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.intake.Revised;
import io.cxrating.intake.Revision;
import io.cxrating.intake.RowName;
import io.cxrating.standard.model.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current state of one interaction, judged by its standard. It does not include the customer.
 *
 * @param version the version of the standard in force on that day, null if none was
 * @param criteria one for each criterion of the touchpoint
 * @param revisions its revisions, the latest last
 */
public record Explanation(
    @JsonUnwrapped RowName name,
    String standard,
    @Nullable Integer version,
    String touchpoint,
    @JsonUnwrapped Circumstances circumstances,
    Map<String, Object> facts,
    List<CriterionResult> criteria,
    List<Revision> revisions)
    implements Revised {
  static final String EXAMPLE =
      """
      {"source":"servicenow","id":"0000045","standard":"it-service-desk","version":1,\
      "touchpoint":"resolution","unit":"group-56","category":"when-you-can","channel":"phone",\
      "journey":"0000045","occurredAt":"2016-02-29T01:16:00Z","localDate":"2016-02-29",\
      "customerKnown":true,"facts":{"resolve_hours":10.2,"promise_kept":true},\
      "criteria":[{"criterion":"same-day","statement":"Solved within eight hours",\
      "essential":false,"measure":"resolve_hours","observed":10.2,\
      "target":{"atMost":8.0,"tolerated":24.0},"result":"TOLERATED"}],\
      "revisions":[{"revision":1,"receivedAt":"2016-02-29T01:17:00Z","asOf":null}]}""";

  @Override
  public int latestRevision() {
    return Revised.latest(revisions);
  }

  /** The score in words. */
  public enum Result {
    UNDECIDED,
    UNOBSERVED,
    MISSED,
    TOLERATED,
    MET
  }

  /**
   * The result of one criterion.
   *
   * @param measure what is observed, null on days on which the criterion did not exist
   * @param observed the value of its measure, which may be censored, null where it was not observed
   * @param target what the value was held to, as a standard writes it, null where nothing was
   *     demanded
   * @param demanded the same to be read by us
   */
  public record CriterionResult(
      String criterion,
      String statement,
      boolean essential,
      @Nullable String measure,
      @Nullable Object observed,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> target,
      @JsonIgnore @Nullable Target demanded,
      Result result) {}
}
