package io.cxrating.comparison;

import io.cxrating.stats.Reason;
import io.cxrating.stats.family.Verdict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A difference of two ratings, a minus b, over what both have observed. Where there is none, the
 * numbers are null and the reasons say why.
 *
 * @param status whether the two could be compared
 * @param adjustedP the p value, corrected for all differences of the answer
 * @param verdict what may be said; null where the correction is for screening
 * @param withinMargin whether it is shown to be smaller than the standard's margin
 * @param droppedCriteria left out, since only one of the two has observed them, or has observed
 *     them in enough of the mix
 * @param droppedCells left out of the mix that it is adjusted to; null where it is not adjusted
 */
public record Difference(
    Comparability status,
    List<Reason> reasons,
    Double ratingA,
    Double ratingB,
    Double difference,
    Double lower,
    Double upper,
    Double standardError,
    Double degreesOfFreedom,
    List<String> clusters,
    Double pValue,
    Double adjustedP,
    Verdict verdict,
    Boolean withinMargin,
    List<String> droppedCriteria,
    @Schema(nullable = true) List<String> droppedCells,
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
}
