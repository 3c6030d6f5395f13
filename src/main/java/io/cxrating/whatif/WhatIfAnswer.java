package io.cxrating.whatif;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
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
import org.jspecify.annotations.Nullable;

/**
 * The changes that a draft would cause; nothing is stored.
 *
 * @param basis of the current ratings
 * @param draft digest and findings of the draft
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
   * The current and the drafted rating of a row.
   *
   * @param current as published; null if the current standard has no such row
   * @param draft by the draft alone, over the whole slice; null if it has no such row
   * @param difference draft minus current; null if either is INSUFFICIENT
   */
  @JsonPropertyOrder("key")
  public record WhatIfRow(
      @JsonAnyGetter @JsonAnySetter Map<String, Object> key,
      @Nullable RatingRow current,
      @Nullable RatingRow draft,
      @Nullable Difference difference,
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
