package io.cxrating.stats.family;

import io.cxrating.stats.comparison.DifferenceEstimate;
import java.util.Arrays;
import java.util.List;

/** Verdicts on a family of differences: all differences estimated in one answer. */
public final class Verdicts {

  private Verdicts() {}

  /**
   * The verdicts, with α = 1 − confidence: BETTER or WORSE if Holm's p ≤ α; else EQUIVALENT if
   * Holm's p of the two one-sided tests ≤ α; else NOT_DISTINGUISHABLE.
   *
   * @param family the differences of one answer
   * @param confidence level, in (0, 1)
   * @return one verdict per difference in the same order; null without a difference
   * @throws IllegalArgumentException if confidence is not in (0, 1)
   */
  public static List<PairVerdict> of(List<DifferenceEstimate> family, double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1): " + confidence);
    }
    List<DifferenceEstimate> estimated =
        family.stream().filter(DifferenceEstimate::estimated).toList();
    double[] raw = estimated.stream().mapToDouble(DifferenceEstimate::pValue).toArray();
    double[] holm = AdjustedP.holm(raw);
    double[] screening = AdjustedP.benjaminiHochberg(raw);
    double[] equivalence =
        AdjustedP.holm(
            estimated.stream().mapToDouble(DifferenceEstimate::equivalencePValue).toArray());
    PairVerdict[] verdicts = new PairVerdict[family.size()];
    int i = 0;
    for (int place = 0; place < verdicts.length; place++) {
      DifferenceEstimate difference = family.get(place);
      if (difference.estimated()) {
        boolean within = equivalence[i] <= 1 - confidence;
        boolean different = holm[i] <= 1 - confidence;
        Verdict verdict = verdict(difference.difference(), different, within);
        verdicts[place] =
            new PairVerdict(raw[i], holm[i], screening[i], equivalence[i], verdict, within);
        i++;
      }
    }
    return Arrays.asList(verdicts);
  }

  private static Verdict verdict(double difference, boolean different, boolean within) {
    if (different) {
      return difference > 0 ? Verdict.BETTER : Verdict.WORSE;
    }
    return within ? Verdict.EQUIVALENT : Verdict.NOT_DISTINGUISHABLE;
  }
}
