package io.cxrating.whatif;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.figures.rated.RatingRow;
import io.cxrating.standard.lint.Finding;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.PairedDifference;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a draft would change, and nothing else: none of it is stored.
 *
 * @param basis of the current ratings
 * @param draft what is said of the draft itself
 */
public record WhatIfAnswer(
    @JsonUnwrapped Basis basis, Draft draft, String sentence, List<WhatIfRow> rows) {

  /**
   * The draft.
   *
   * @param digest of its canonical form
   * @param findings what the lint advises
   */
  public record Draft(String digest, List<Finding> findings) {}

  /**
   * One rating twice.
   *
   * @param current as published; null where the current standard has no such row
   * @param draft by the draft alone, over the whole slice; null where it has no such row
   * @param difference draft minus current, null where either is INSUFFICIENT
   */
  @JsonPropertyOrder("key")
  public record WhatIfRow(
      @JsonAnyGetter Map<String, Object> key,
      RatingRow current,
      RatingRow draft,
      Difference difference,
      String sentence) {}

  /** Draft minus current in points, over the same interactions. */
  @Schema(name = "DraftDifference")
  public record Difference(
      double value,
      double lower,
      double upper,
      double standardError,
      double degreesOfFreedom,
      List<String> clusters,
      List<Reason> reasons) {
    static Difference of(PairedDifference paired) {
      return new Difference(
          paired.difference(),
          paired.interval().lower(),
          paired.interval().upper(),
          paired.standardError(),
          paired.degreesOfFreedom(),
          paired.clusters(),
          paired.reasons());
    }
  }
}
