package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.family.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference of two ratings, a minus b, over the criteria that both have observed. Without a
 * difference, the numbers are null and the reasons say why.
 *
 * @param status whether the two could be compared
 */
public record Difference(
    Comparability status,
    List<Reason> reasons,
    @JsonUnwrapped Estimate estimate,
    @JsonUnwrapped Conclusion conclusion,
    @JsonUnwrapped Dropped dropped,
    String sentence) {

  /** Whether two ratings could be compared. */
  public enum Comparability {
    COMPARED,
    INSUFFICIENT,
    NOT_COMPARABLE;

    static Comparability of(List<Reason> whyNot) {
      return whyNot.contains(Reason.NOT_COMPARABLE) ? NOT_COMPARABLE : INSUFFICIENT;
    }
  }

  /** The difference and its interval in points. */
  public record Estimate(
      @Nullable Double ratingA,
      @Nullable Double ratingB,
      @Nullable Double difference,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double standardError,
      @Nullable Double degreesOfFreedom,
      List<String> clusters) {
    static Estimate of(DifferenceEstimate estimate) {
      Interval limits = estimate.interval();
      return new Estimate(
          known(estimate.common().a()),
          known(estimate.common().b()),
          known(estimate.difference()),
          limits == null ? null : (Double) limits.lower(),
          limits == null ? null : (Double) limits.upper(),
          known(estimate.error().value()),
          known(estimate.error().degreesOfFreedom()),
          estimate.error().clusters());
    }
  }

  /**
   * The conclusion about the difference.
   *
   * @param adjustedP the p value, corrected for all differences of the answer
   * @param verdict null if the correction is for screening
   * @param withinMargin whether the difference is shown to be smaller than the standard's margin
   */
  public record Conclusion(
      @Nullable Double pValue,
      @Nullable Double adjustedP,
      @Nullable Verdict verdict,
      @Nullable Boolean withinMargin) {
    /** The conclusion if the two cannot be compared. */
    static final Conclusion NONE = new Conclusion(known(Double.NaN), known(Double.NaN), null, null);
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /**
   * Criteria and cells excluded from the comparison.
   *
   * @param droppedCriteria criteria that only one of the two has observed, or has observed in
   *     enough of the mix
   * @param droppedCells cells of the mix that is adjusted to; null if nothing is adjusted
   */
  public record Dropped(List<String> droppedCriteria, @Nullable List<String> droppedCells) {}
}
